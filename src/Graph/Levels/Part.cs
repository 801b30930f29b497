using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Levels;

/// <summary>The units of a neighbourhood, and the networks among them.</summary>
internal sealed class Part
{
    private readonly HashSet<string> _ids;
    private readonly Lazy<PartReadings> _readings;

    public Part(Measurement m, string? neighbourhood)
    {
        M = m;
        var view = m.Organisations;
        _ids = [.. view.Units.Where(u => neighbourhood is null || m.Reading.Neighbourhoods.IsIn(u.Actor, neighbourhood)).Select(u => u.Id)];
        if (neighbourhood is not null)
        {
            var here = _ids.ToHashSet(StringComparer.Ordinal);
            _ids.UnionWith(view.Units
                .Where(u => u.IsInstitutional && (u.Actor.Neighbourhoods.IsDefaultOrEmpty || u.Actor.Neighbourhoods.Contains("*")) && view.TiesOf(u.Id).Any(t => here.Contains(t.Other(u.Id))))
                .Select(u => u.Id));
        }

        Units = [.. view.Units.Where(u => _ids.Contains(u.Id))];
        Organisations = [.. Units.Where(u => u.IsOrganisation && u.Class == ActorClass.Community)];
        All = view.Network(u => _ids.Contains(u.Id));
        Contact = view.Network(u => _ids.Contains(u.Id), "contact");
        _readings = new(() => new PartReadings(m, All, Contact));
        var all = (long)Units.Length * (Units.Length - 1) / 2;
        var observed = Observed();
        var relations = view.Ties.Where(t => _ids.Contains(t.First) && _ids.Contains(t.Second)).ToArray();
        Blank = new Score
        {
            Ego = neighbourhood ?? WholeScores.WholeNetwork,
            View = view.Name,
            Measure = "",
            N = Units.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = m.RelationsOf(relations),
            Evidence = m.Count(m.RelationsOf(relations)),
            Flags = observed < all ? ["over recorded relations"] : [],
        };
    }

    public Measurement M { get; }

    public ImmutableArray<Unit> Units { get; }

    public ImmutableArray<Unit> Organisations { get; }

    /// <summary>The ties that are sure, every capital channel.</summary>
    public LabelledNetwork All { get; }

    /// <summary>The contacts that are sure.</summary>
    public LabelledNetwork Contact { get; }

    /// <summary>Both, in every reading of the ties of people with two hats.</summary>
    public PartReadings Readings => _readings.Value;

    /// <summary>Ties of contact and collaboration, as brokerage takes them.</summary>
    public LabelledNetwork Brokers => M.Organisations.Network(u => _ids.Contains(u.Id), "collaboration", "contact");

    public Score Blank { get; }

    public Score Or(string measure, double? value, Reason otherwise) =>
        value is null ? Blank with { Measure = measure, Reason = otherwise, Flags = [] } : Blank with { Measure = measure, Value = value };

    /// <summary>A number of the network over all readings, every capital channel.</summary>
    public Score Over(string measure, Func<Network, double?> number, Reason otherwise)
    {
        var ranged = Ranged.Of(Readings.All.Select(r => (number(r.All), r.Weight)));
        return ranged.Value is null ? Or(measure, null, otherwise) : ranged.On(Blank with { Measure = measure }, Readings.Why);
    }

    /// <summary>A score over the sure ties only, which says how many there may be besides.</summary>
    public Score Sure(Score score) => Readings.Open == 0 || score.Value is null ? score : score with { Flags = score.Flags.Add($"dual-hatted left out: {Readings.Open}") };

    /// <summary>How many ties within are open: an end has several units and nothing says for which it acts.</summary>
    public int OpenTies => M.Organisations.Open.Count(t => t.Resolutions.Any(r => _ids.Contains(r.One) && _ids.Contains(r.Other)));

    /// <summary>How many units with a tie within are neither community nor institution yet.</summary>
    public int Undecided => Units.Count(u => u.Class == ActorClass.Mixed && M.Organisations.TiesOf(u.Id).Any(t => _ids.Contains(t.Other(u.Id))));

    public bool Contains(string id) => _ids.Contains(id);

    public bool IsOrganisation(string id) => M.Reading.Unit(id).IsOrganisation;

    /// <summary>Whether somebody belongs to an institution of the part, by any of their hats.</summary>
    public bool IsOfficial(string id) => M.Reading.RootUnitsOf(id).Ids.Any(unit => unit != id && M.Reading.Unit(unit).IsInstitutional && _ids.Contains(unit));

    private long Observed()
    {
        var isComplete = Units.ToDictionary(u => u.Id, u => M.Observation.IsUnitComplete(u.Id, Measurement.CapitalChannels.AsSpan()), StringComparer.Ordinal);
        var open = isComplete.Values.LongCount(complete => !complete);
        var tied = M.Organisations.Ties.LongCount(t => isComplete.TryGetValue(t.First, out var one) && !one && isComplete.TryGetValue(t.Second, out var other) && !other);
        return (long)Units.Length * (Units.Length - 1) / 2 - open * (open - 1) / 2 + tied;
    }
}
