using WijkNetwerk.Graph.Views;

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
                texts.Say("Known.Doors", page.Names.Short(doors.Key), texts.Join([.. doors.DistinctBy(d => d.Person).Select(d => Door(page, d))])),
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

    private static string Inside(ReportPage page, OrganisationFacts facts)
    {
        var texts = page.Texts;
        var names = facts.People.Concat(facts.Parts).Select(page.Names.WithPersons)
            .CountBy(name => name).Select(n => n.Value == 1 ? n.Key : $"{texts.Numbers.Whole(n.Value)} × {n.Key}").ToArray();
        var who = names.Length == 0 ? texts["Known.NobodyInside"] : texts.Say("Known.Inside", texts.Join(names));
        var density = facts.Find("BO1");
        return density?.Value is { } value
            ? $"{who} {texts.Say("Known.InsideDensity", texts.Numbers.Short(value))}"
            : $"{who} {texts.Say("Known.InsideUnknown", ScoreText.Reason(texts, density))}";
    }

    private static void Add(ReportPage page, OrganisationFacts facts, List<IReadOnlyList<Cell>> rows, string part, IEnumerable<LiveRelation> relations)
    {
        var byOther = relations.DistinctBy(l => l.Relation.Id)
            .GroupBy(l => IsOwn(facts, l.Relation.Source) ? l.Relation.Target : l.Relation.Source, StringComparer.Ordinal);
        foreach (var other in byOther)
        {
            var lives = other.OrderBy(l => l.Relation.Id, StringComparer.Ordinal).ToArray();
            var plain = lives.Select(l => l.Relation).ToArray();
            rows.Add(
            [
                new Cell(page.Names.WithPersons(other.Key)),
                new Cell(page.Texts[part]),
                new Cell(string.Join("; ", lives.Select(l => What(page, facts, l)).Distinct(StringComparer.Ordinal))),
                new Cell(page.Certainty(plain)),
                new Cell(page.Sources(plain)) { Style = "where" },
                new Cell("") { Relations = [.. plain.Select(r => r.Id)], Style = "links" },
            ]);
        }
    }

    private static string What(ReportPage page, OrganisationFacts facts, LiveRelation live)
    {
        var relation = live.Relation;
        var type = page.Input.Root.Reading.Profile.TypeLabels.GetValueOrDefault(relation.Type) is { } label ? page.Texts.Of(label) : relation.Type;
        var way = !relation.IsDirected || live.Rule.Undirected ? "Known.Both" : IsOwn(facts, relation.Target) ? "Known.FromThem" : "Known.ToThem";
        var status = relation.Status == Graph.Ecosystems.RelationStatus.AtRisk ? $" ({page.Texts["Status.AtRisk"]})" : "";
        return page.Texts.Say(way, type) + status;
    }

    private static bool IsOwn(OrganisationFacts facts, string actor) =>
        actor == facts.Ego.Id || facts.Input.Root.Reading.RootUnitsOf(actor).Single == facts.Ego.Id;
}
