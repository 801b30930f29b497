using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Texts;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Report;

/// <summary>One language of a report while it is written: its words, its markup, and every relation that it refers to.</summary>
internal sealed class ReportPage
{
    private readonly SortedSet<string> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganisationFacts> _facts = new(StringComparer.Ordinal);
    private int _figures;

    public ReportPage(FigureSet figures, string language, string? ownOrganisation = null)
    {
        (Figures, Texts) = (figures, ReportTexts.In(language));
        Names = new ActorNames(Input.Root.Reading, Texts, ownOrganisation, marked: true, Input.SmallestCount);
        PlainNames = new ActorNames(Input.Root.Reading, Texts, ownOrganisation, smallest: Input.SmallestCount);
        var documents = Ecosystem.Relations.SelectMany(r => r.Evidence).Select(e => e.Document)
            .Concat(Ecosystem.Actors.Select(a => a.Document)).OfType<string>();
        foreach (var document in documents.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            _documents[document] = _documents.Count + 1;
    }

    public ReportInput Input => Figures.Input;

    public FigureSet Figures { get; }

    public ReportTexts Texts { get; }

    public ActorNames Names { get; }

    /// <summary>Names without a mark of their language, for figures and headings of files.</summary>
    public ActorNames PlainNames { get; }

    /// <summary>What the readers may have of actors and relations, one by one.</summary>
    public Reading Given => (Input.Map ?? Input.Root).Reading;

    /// <summary>Names in that.</summary>
    public ActorNames GivenNames => field ??= new ActorNames(Given, Texts, Names.Own, marked: true, Input.SmallestCount);

    public HtmlText Html { get; } = new();

    public Ecosystem Ecosystem => Input.Root.Reading.Ecosystem;

    /// <summary>Documents by number, in the order of the list of sources.</summary>
    public IEnumerable<(int Number, string Document)> Documents => _documents.Select(d => (d.Value, d.Key));

    /// <summary>The number of a document in the list of sources, in words.</summary>
    public string Number(string document) => Texts.Say("Cite.Source", _documents[document]);

    /// <summary>Every relation that the page refers to, by the id that the readers know.</summary>
    public IEnumerable<string> Relations => _relations;

    /// <summary>The facts of an organisation, collected once.</summary>
    public OrganisationFacts Facts(string ego) =>
        _facts.TryGetValue(ego, out var facts) ? facts : _facts[ego] = OrganisationFacts.Of(Input, ego);

    /// <summary>An id that is unique in the file, where both languages stand.</summary>
    public string Id(string name) => $"{Texts.Language}-{SvgWriter.SafeId(name)}";

    public void Heading(int level, string text, string? id = null) =>
        Html.Element($"h{level.ToString(CultureInfo.InvariantCulture)}", text, ("id", id is null ? null : Id(id)));

    /// <summary>A paragraph, and behind it on whose word it says what it says.</summary>
    public void Paragraph(string text, IEnumerable<string>? relations = null, string? style = null, IEnumerable<string>? chain = null)
    {
        Html.Open("p", ("class", style)).Text(text);
        if (relations is not null)
            Cite(relations, chain);
        Html.Close();
    }

    /// <summary>Says that the data are made up, where they are.</summary>
    public void Made()
    {
        if (Input.Provenance.IsMade)
            Paragraph(Texts["Made"], style: "made");
    }

    /// <summary>A list, each line with on whose word.</summary>
    public void List(IEnumerable<(string Text, ImmutableArray<string> Relations)> lines)
    {
        Html.Open("ul");
        foreach (var (text, relations) in lines)
        {
            Html.Open("li").Text(text);
            Cite(relations.IsDefault ? [] : relations);
            Html.Close();
        }

        Html.Close();
    }

    /// <summary>How sure, which document and line, which relations: "(stated; source 2, par. 1 (l.47); r001)".</summary>
    /// <param name="ids">The relations.</param>
    /// <param name="chain">What else the statement needs, told elsewhere: then it is as sure as the weakest of all.</param>
    public void Cite(IEnumerable<string> ids, IEnumerable<string>? chain = null)
    {
        var relations = Known(ids);
        if (relations.Length == 0)
            return;
        Html.Text(" ").Open("span", ("class", "cite")).Text($"({(chain is null ? Certainty(relations) : Weakest([.. relations, .. Known(chain)]))}; {Sources(relations)}");
        if (Shown(relations) is { Length: > 0 } shown)
        {
            Html.Text("; ");
            Links(shown);
        }

        Html.Text(")").Close();
    }

    /// <summary>Links to the list of relations.</summary>
    public void Links(IEnumerable<string> ids) => Links(Shown(Known(ids)));

    /// <summary>The ids by which the readers know relations: people who are not named are together in one of their organisations.</summary>
    public ImmutableArray<string> Shown(IEnumerable<string> ids) => Shown(Known(ids));

    /// <summary>The documents and lines behind relations.</summary>
    public string Sources(IEnumerable<Relation> relations)
    {
        var places = SinglePointsOfFailure.Sources(relations).GroupBy(s => s.Document, StringComparer.Ordinal).Select(byDocument =>
        {
            // A place may itself be a row of places; each is said once.
            var refs = string.Join("; ", byDocument.Select(s => s.Ref).OfType<string>().SelectMany(r => r.Split("; ")).Distinct(StringComparer.Ordinal));
            var source = Texts.Say("Cite.Source", _documents[byDocument.Key]);
            return refs.Length == 0 ? source : $"{source}, {refs}";
        }).ToArray();
        return places.Length == 0 ? Texts["Cite.NoSource"] : string.Join("; ", places);
    }

    /// <summary>The name of an actor and where the tables have it from, for one that no relation of the page leads to.</summary>
    public string NameAndSource(string id)
    {
        var actor = Ecosystem.Actor(id);
        if (actor.Document is null)
            return Names.Short(id);
        var source = Texts.Say("Cite.Source", _documents[actor.Document]);
        return $"{Names.Short(id)} ({(actor.DocumentRef is null ? source : $"{source}, {actor.DocumentRef}")})";
    }

    /// <summary>How sure relations are, each for itself.</summary>
    public string Certainty(IEnumerable<Relation> relations) =>
        Texts.Join([.. relations.Select(r => r.Certainty).Distinct().Order().Select(kind => Texts[$"Evidence.{kind}"])]);

    /// <summary>A figure, as wide as the page; on a narrow screen it can be moved sideways, so that its letters stay readable.</summary>
    public void Figure(Scene scene)
    {
        var number = (++_figures).ToString(CultureInfo.InvariantCulture);
        Html.Open("figure").Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", scene.Title))
            .Markup("\n" + SvgWriter.Write(scene, new SvgOptions { IdPrefix = $"{Texts.Language}-figure{number}", IsStandalone = false }))
            .Close();
        Html.Open("figcaption").Element("strong", Texts.Say("Figure.Number", number)).Text(" " + scene.Description).Close().Close();
    }

    /// <summary>A table; the first cell of a row is its heading.</summary>
    public void Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<Cell>> rows, string? style = null)
    {
        Html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption));
        Html.Open("table", ("class", style)).Element("caption", caption).Open("thead").Open("tr");
        foreach (var head in heads)
            Html.Element("th", head, ("scope", "col"));
        Html.Close().Close().Open("tbody");
        foreach (var row in rows)
        {
            Html.Open("tr");
            for (var at = 0; at < row.Count; at++)
                Write(row[at], at == 0);
            Html.Close();
        }

        Html.Close().Close().Close();
    }

    private string Weakest(IEnumerable<Relation> relations) => Texts[$"Evidence.{relations.Max(r => r.Certainty)}"];

    private void Write(Cell cell, bool isHead)
    {
        Html.Open(isHead ? "th" : "td", ("scope", isHead ? "row" : null), ("class", cell.Style));
        for (var at = 0; at < cell.Anchors.Length; at++)
            Html.Text(at == 0 ? "" : " ").Element("span", cell.Anchors[at], ("id", Id(cell.Anchors[at])));
        Html.Text(cell.Text);
        if (cell.Marks.Length > 0)
            Html.Text(" ").Element("sup", cell.Marks);
        if (cell.Note is not null)
            Html.Text(" ").Element("small", cell.Note);
        var relations = Shown(Known(cell.Relations));
        if (relations.Length > 0)
        {
            Html.Text(cell.Text.Length > 0 ? " (" : "");
            Links(relations);
            Html.Text(cell.Text.Length > 0 ? ")" : "");
        }

        Html.Close();
    }

    private ImmutableArray<string> Shown(Relation[] relations) => Input.RelationId is { } known
        ? [.. relations.Select(r => known(r.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [.. relations.Select(r => r.Id)];

    private void Links(ImmutableArray<string> relations)
    {
        for (var at = 0; at < relations.Length; at++)
        {
            if (at > 0)
                Html.Text(" ");
            Html.Element("a", relations[at], ("href", "#" + Id(relations[at])));
            _relations.Add(relations[at]);
        }
    }

    private Relation[] Known(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Ecosystem.FindRelation).OfType<Relation>()];
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
internal sealed record Cell(string Text)
{
    /// <summary>A smaller remark behind the text.</summary>
    public string? Note { get; init; }

    /// <summary>The letters of remarks under the table.</summary>
    public string Marks { get; init; } = "";

    /// <summary>Relations it rests on, as links.</summary>
    public ImmutableArray<string> Relations { get; init; } = [];

    /// <summary>Gives the look.</summary>
    public string? Style { get; init; }

    /// <summary>What links lead here, each written out.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];
}
