using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>One municipality or many departments: the same questions asked twice, both answers side by side.</summary>
internal static class TwoLevelsSection
{
    public static void Write(ReportPage page)
    {
        var texts = page.Texts;
        page.Html.Open("section");
        page.Heading(2, texts["Levels.Heading"], "levels");
        page.Paragraph(texts["Levels.Lead"]);
        var (whole, parts) = (Shape(page.Input.Root), Shape(page.Input.Departments));
        string[] questions = ["Levels.Units", "Levels.Ties", "Levels.Alone", "Levels.Groups", "Levels.Cut", "Levels.Bridges"];
        page.Table(
            texts["Levels.ShapeCaption"],
            [texts["Levels.Question"], texts["Levels.Whole"], texts["Levels.Parts"]],
            questions.Select((question, at) => (IReadOnlyList<Cell>)
            [
                new Cell(texts[question]),
                new Cell(texts.Numbers.Whole(whole[at])) { Style = "number" },
                new Cell(texts.Numbers.Whole(parts[at])) { Style = "number" },
            ]));
        Ways(page);
        page.Html.Close();
    }

    private static int[] Shape(Measurement m)
    {
        var (network, labels) = m.Organisations.Network();
        var sizes = Components.Of(network).Sizes;
        return
        [
            m.Organisations.Units.Length, m.Organisations.Ties.Length, sizes.Count(s => s == 1), sizes.Count(s => s > 1),
            CutNodes.Of(network).Count(c => m.Reading.MayBeNamed(labels[c.Node])), BridgeTies.Of(network).Length,
        ];
    }

    private static void Ways(ReportPage page)
    {
        var texts = page.Texts;
        var rows = page.Input.Focal.SelectMany(ego => Institutions(page, ego).Select(root => Row(page, ego, root))).ToArray();
        if (rows.Length == 0)
            return;
        page.Paragraph(texts["Levels.WaysLead"]);
        page.Table(
            texts["Levels.WaysCaption"],
            [texts["Word.Organisation"], texts["Levels.WaysWhole"], texts["Levels.WaysParts"], texts["Levels.Doors"], texts["Levels.DoorsWho"]],
            rows);
        page.Paragraph(texts["Levels.Remark"], style: "remark");
    }

    // Institutions with departments of whom somebody is known.
    private static IEnumerable<string> Institutions(ReportPage page, string ego) =>
        page.Input.DepartmentWays.Where(s => s.Ego == ego)
            .Select(s => page.Input.Root.Reading.RootOf(s.Institution!)).Where(root => page.Input.DepartmentWays.Any(s => s.Ego == ego && IsPart(page, s, root)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static bool IsPart(ReportPage page, Score score, string root) =>
        score.Institution != root && page.Input.Root.Reading.RootOf(score.Institution!) == root;

    private static Cell[] Row(ReportPage page, string ego, string root)
    {
        var (texts, facts) = (page.Texts, page.Facts(ego));
        var whole = facts.Scores.FirstOrDefault(s => s.Measure == "LI3" && s.Institution == root);
        var parts = page.Input.DepartmentWays.Where(s => s.Ego == ego && IsPart(page, s, root)).ToArray();
        var reached = parts.Where(s => s.Value > 0).ToArray();
        var lines = reached.Select(s => $"{page.Names.Short(s.Institution!)}: {texts.Numbers.Whole((long)s.Value!.Value)}").ToList();
        if (parts.Length > reached.Length)
            lines.Add(texts.Count("Levels.NotMentioned", parts.Length - reached.Length));
        var (doors, unplaced) = Doors(page, facts, root);
        return
        [
            new Cell(page.Names.Short(ego)),
            new Cell(ScoreText.Value(texts, whole)) { Relations = whole?.Ties ?? [] },
            new Cell(string.Join("; ", lines)) { Relations = [.. reached.SelectMany(s => s.Ties)] },
            new Cell(texts.Numbers.Whole(doors.Length)) { Style = "number", Note = unplaced == 0 ? null : texts.Count("Levels.Unplaced", unplaced) },
            new Cell(doors.Length == 0 ? texts["Value.NotMentioned"] : string.Join("; ", doors)),
        ];
    }

    // An official of several departments is one door; a department with officials of its own is one door, however many they are.
    private static (ImmutableArray<string> Doors, int Unplaced) Doors(ReportPage page, OrganisationFacts facts, string root)
    {
        var doors = new SortedSet<string>(StringComparer.Ordinal);
        var unplaced = 0;
        foreach (var door in facts.Doors.Where(d => d.Institution == root && d.Via is null).DistinctBy(d => d.Person))
        {
            var departments = page.Input.Root.Reading.DepartmentsOf(door.Person);
            if (departments.IsEmpty)
                unplaced++;
            else
                doors.Add(departments.Length > 1 ? door.Person : departments[0]);
        }

        return ([.. doors.Select(id => page.Input.Root.Reading.DepartmentsOf(id) is { Length: > 1 } many
            ? page.Texts.Say("Levels.OneDoor", page.Names.Short(id), page.Texts.Count("Count.Departments", many.Length))
            : page.Names.Short(id))], unplaced);
    }
}
