using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>What we know of one organisation: every live relation, grouped by who is at the other end, with where it stands.</summary>
internal static class KnownSection
{
    public static void Write(ReportPage page, OrganisationFacts facts)
    {
        var texts = page.Texts;
        page.Heading(3, texts["Known.Heading"]);
        page.Paragraph(Inside(page, facts));
        foreach (var doors in facts.Doors.Concat(facts.FarDoors).GroupBy(d => d.Institution, StringComparer.Ordinal))
        {
            page.Paragraph(
                texts.Say("Known.Doors", page.Names.Short(doors.Key), texts.Join(Counted(page, doors.DistinctBy(d => d.Person).Select(d => Door(page, d))))),
                doors.SelectMany(d => d.Relations));
        }

        var rows = new List<IReadOnlyList<Cell>>();
        Add(page, facts, rows, "Known.Neighbourhood", facts.Bridging.Concat(facts.Undecided).SelectMany(t => t.Relations));
        Add(page, facts, rows, "Known.Institutions", facts.Linking.SelectMany(t => t.Relations));
        Add(page, facts, rows, "Known.Rules", facts.Rules);
        Add(page, facts, rows, "Known.Premises", facts.Premises);
        Add(page, facts, rows, "Known.Served", facts.Served);
        if (rows.Count == 0)
        {
            page.Paragraph(texts["Known.Nothing"]);
            return;
        }

        page.Table(
            texts.Say("Known.Caption", page.Names.Short(facts.Ego.Id)),
            [texts["Word.Who"], texts["Known.Part"], texts["Known.What"], texts["Word.HowSure"], texts["Word.Where"], texts["Word.Relations"]],
            rows,
            "known");
    }

    private static string Door(ReportPage page, Door door) => door.Via is null
        ? page.Names.WithPersons(door.Person)
        : page.Texts.Say("Known.DoorVia", page.Names.WithPersons(door.Person), page.Names.Short(door.Via));

    // People without a name of their own are counted: "2 × a person at the municipality".
    private static string[] Counted(ReportPage page, IEnumerable<string> names) =>
        [.. names.CountBy(name => name).Select(n => n.Value == 1 || page.Names.IsFew(n.Value) ? n.Key : $"{page.Texts.Numbers.Whole(n.Value)} × {n.Key}")];

    private static string Inside(ReportPage page, OrganisationFacts facts)
    {
        var texts = page.Texts;
        // Persons whose names stay away are people of this organisation, which needs no saying.
        var hidden = facts.People.Where(page.Names.IsHidden).ToArray();
        string[] names =
        [
            .. hidden.Length == 0 ? [] : new[] { page.Names.IsFew(hidden.Length) ? texts.Say("Count.FewPeople", page.Names.Few) : texts.Count("Count.People", hidden.Length) },
            .. Counted(page, facts.People.Except(hidden).Concat(facts.Parts).Select(page.Names.WithPersons)),
        ];
        var who = names.Length == 0 ? texts["Known.NobodyInside"] : texts.Say("Known.Inside", texts.Join(names));
        var density = facts.Find("BO1");
        return density?.Value is { } value
            ? $"{who} {texts.Say("Known.InsideDensity", texts.Numbers.Short(value))}{Cut(texts, facts)}"
            : $"{who} {texts.Say("Known.InsideUnknown", ScoreText.Reason(texts, density))}";
    }

    private static string Cut(ReportTexts texts, OrganisationFacts facts) =>
        facts.Find("BO11")?.Elements is { IsEmpty: false } cut ? " " + texts.Count("Known.InsideCut", cut.Length) : "";

    private static void Add(ReportPage page, OrganisationFacts facts, List<IReadOnlyList<Cell>> rows, string part, IEnumerable<LiveRelation> relations)
    {
        var byOther = relations.DistinctBy(l => l.Relation.Id)
            .GroupBy(l => IsOwn(facts, l.Relation.Source) ? l.Relation.Target : l.Relation.Source, StringComparer.Ordinal);
        // People who are not named stand in one row when the rest reads the same; where they may not be counted, all of one organisation do.
        var isTogether = page.Input.RelationId is not null;
        var alike = byOther.Select(other => (Other: other.Key, Lives: other.OrderBy(l => l.Relation.Id, StringComparer.Ordinal).ToArray()))
            .GroupBy(x => isTogether && page.Names.IsHidden(x.Other) ? page.Names.Short(x.Other) : x.Other, StringComparer.Ordinal)
            .Select(x => (Others: x.Select(o => o.Other).ToArray(), Lives: x.SelectMany(o => o.Lives).ToArray()))
            .Select(x => (x.Others, x.Lives, Row: (
                Who: page.Names.WithPersons(x.Others[0]), What: What(page, facts, x.Lives), Certainty: page.Certainty(x.Lives.Select(l => l.Relation)), Where: page.Sources(x.Lives.Select(l => l.Relation)))))
            .GroupBy(x => x.Row, x => (Count: x.Others.Length, x.Lives));
        foreach (var row in alike)
        {
            rows.Add(
            [
                new Cell(row.Sum(x => x.Count) is var count && (count == 1 || page.Names.IsFew(count)) ? row.Key.Who : $"{page.Texts.Numbers.Whole(count)} × {row.Key.Who}"),
                new Cell(page.Texts[part]),
                new Cell(row.Key.What),
                new Cell(row.Key.Certainty),
                new Cell(row.Key.Where) { Style = "where" },
                new Cell("") { Relations = [.. row.SelectMany(x => x.Lives).Select(l => l.Relation.Id)], Style = "links" },
            ]);
        }
    }

    // What runs one way is said in one go: "from them: contract, grant".
    private static string What(ReportPage page, OrganisationFacts facts, IEnumerable<LiveRelation> lives) => string.Join("; ", lives
        .GroupBy(l => Way(facts, l), StringComparer.Ordinal)
        .Select(way => page.Texts.Say(way.Key, string.Join(", ", way.Select(l => Type(page, l.Relation)).Distinct(StringComparer.Ordinal)))));

    private static string Way(OrganisationFacts facts, LiveRelation live) =>
        !live.Relation.IsDirected || live.Rule.Undirected ? "Known.Both" : IsOwn(facts, live.Relation.Target) ? "Known.FromThem" : "Known.ToThem";

    private static string Type(ReportPage page, Relation relation)
    {
        var type = page.Input.Root.Reading.Profile.TypeLabels.GetValueOrDefault(relation.Type) is { } label ? page.Texts.Of(label) : relation.Type;
        return relation.Status == RelationStatus.AtRisk ? $"{type} ({page.Texts["Status.AtRisk"]})" : type;
    }

    private static bool IsOwn(OrganisationFacts facts, string actor) =>
        actor == facts.Ego.Id || facts.Input.Root.Reading.RootUnitsOf(actor).Single == facts.Ego.Id;
}
