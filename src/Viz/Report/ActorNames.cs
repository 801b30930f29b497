using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Texts;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Report;

/// <summary>What actors are called in a report. A private person is named only to the organisation it belongs to.</summary>
internal sealed class ActorNames
{
    private readonly Reading _reading;
    private readonly ReportTexts _texts;
    private readonly int _smallest;
    private readonly string _before = "";
    private readonly string _after = "";
    private readonly Dictionary<string, string> _short = new(StringComparer.Ordinal);

    /// <summary>Prepares the names.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="texts">The language.</param>
    /// <param name="ownOrganisation">The organisation that the report is for; null when it is for the neighbourhood.</param>
    /// <param name="smallest">Fewer people than this are not counted; 0 when all are.</param>
    /// <param name="marked">Whether Dutch names in a text of another language are marked, for markup that then says so.</param>
    public ActorNames(Reading reading, ReportTexts texts, string? ownOrganisation, bool marked = false, int smallest = 0)
    {
        _smallest = smallest;
        if (marked && texts.Language != "nl")
            (_before, _after) = (HtmlText.DutchFrom, HtmlText.DutchTo);
        (_reading, _texts, Own) = (reading, texts, ownOrganisation);
        foreach (var alike in reading.Ecosystem.Actors.GroupBy(a => WithoutRemark(a.Name), StringComparer.OrdinalIgnoreCase))
        {
            var all = alike.ToArray();
            foreach (var actor in all)
                _short[actor.Id] = Dutch(all.Length == 1 ? alike.Key : actor.Name);
        }
    }

    /// <summary>The organisation whose people are named, because the report is for it; null for none.</summary>
    public string? Own { get; }

    /// <summary>The name as the tables give it.</summary>
    public string Full(string id) => Hidden(id) ?? Dutch(_reading.Ecosystem.Actor(id).Name);

    /// <summary>The name without the remark in brackets at its end, where that leaves it unmistakable.</summary>
    public string Short(string id) => Hidden(id) ?? _short[id];

    /// <summary>The name, and for a role how many people it is.</summary>
    public string WithPersons(string id)
    {
        var actor = _reading.Ecosystem.Actor(id);
        return _reading.Kind(actor)?.Category is not (KindCategory.Role or KindCategory.Researcher) ? Short(id)
            : actor.Persons is { } few && IsFew(few) ? $"{Short(id)} ({Few})"
            : actor.Persons is { } persons ? $"{Short(id)} ({_texts.Count("Name.Persons", persons)})"
            : $"{Short(id)} ({_texts["Name.PersonsUnknown"]})";
    }

    /// <summary>Whether a number of people is too small to tell.</summary>
    public bool IsFew(int people) => people > 0 && people < _smallest;

    /// <summary>What stands for a number of people that is too small to tell: "&lt; 5".</summary>
    public string Few => _texts.Say("Name.Few", _smallest);

    /// <summary>An actor or, for an id of a relation, what it is and between whom; for one of the two, what it is and with whom.</summary>
    public string Element(string id, string? ego = null)
    {
        if (_reading.Ecosystem.FindRelation(id) is not { } relation)
            return WithPersons(id);
        var type = _reading.Profile.TypeLabels.GetValueOrDefault(relation.Type) is { } label ? _texts.Of(label) : relation.Type;
        var other = relation.Source == ego ? Short(relation.Target) : relation.Target == ego ? Short(relation.Source) : Ends(relation);
        return $"{ReportTexts.Sentence(type)}: {other}";
    }

    /// <summary>Both ends of a relation.</summary>
    public string Ends(Relation relation) =>
        $"{Short(relation.Source)} {(relation.IsDirected ? "→" : "–")} {Short(relation.Target)}";

    /// <summary>A Dutch name or title, marked as such where the text around it is not Dutch.</summary>
    public string Dutch(string name) => _before + name + _after;

    /// <summary>Whether somebody is a person who is not named here.</summary>
    public bool IsHidden(string id) => Hidden(id) is not null;

    private string? Hidden(string id)
    {
        var actor = _reading.Ecosystem.Actor(id);
        // What stands for many people together is nobody.
        if (_reading.Kind(actor)?.Category != KindCategory.Person || (_smallest > 0 && actor.Persons >= _smallest))
            return null;
        var homes = _reading.RootUnitsOf(id).Ids;
        if (Own is not null && homes.Contains(Own))
            return null;
        return homes is [var home] && home != id ? _texts.Say("Name.PersonOf", Dutch(_reading.Ecosystem.Actor(home).Name)) : _texts["Name.Person"];
    }

    private static string WithoutRemark(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') ? name[..open] : name;
    }
}
