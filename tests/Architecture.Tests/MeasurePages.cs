using System.Text;
using WijkNetwerk.Graph;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>Makes the pages of the measures from the catalogue: an index, and a page for every measure with its companions.</summary>
internal static class MeasurePages
{
    private static readonly (string Capital, string Heading)[] Parts =
    [
        ("bonding", "Bonding"), ("bridging", "Bridging"), ("linking", "Linking"), ("person", "Persons"), ("neighbourhood", "Neighbourhood and network"), (Measures.Plain, "Plain network measures"),
    ];

    /// <summary>The pages, by their path under docs.</summary>
    public static SortedDictionary<string, string> All()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["measures.md"] = Index() };
        foreach (var family in Families(Measures.All))
        {
            pages.Add($"measures/{family.Key}.md", Page([.. family]));
        }

        return pages;
    }

    private static IEnumerable<IGrouping<string, Measure>> Families(IEnumerable<Measure> measures) => measures.GroupBy(m => m.Id.Split('.')[0]);

    private static string Index()
    {
        var page = new StringBuilder();
        page.Append("# Measures\n\n");
        page.Append("Every number that `score` and `measure` print, and those that only the library offers, from the catalogue in the program (`wijknetwerk list measures`). Each has a\n");
        page.Append("page with its formula, an example by hand, and what it was checked against. The rules around them are in [method.md](method.md). n/a always carries a\n");
        page.Append("reason; nothing is added up, and more is not better.\n");
        foreach (var capital in Measures.All.Select(m => m.Capital).Distinct())
        {
            var heading = Parts.FirstOrDefault(p => p.Capital == capital).Heading ?? char.ToUpperInvariant(capital[0]) + capital[1..];
            page.Append($"\n## {heading}\n\n| id | measure | Dutch | definition | range |\n| --- | --- | --- | --- | --- |\n");
            foreach (var m in Measures.All.Where(m => m.Capital == capital))
            {
                page.Append($"| [{m.Id}](measures/{m.Id.Split('.')[0]}.md) | {m.Name.En} | {m.Name.Nl} | {Cell(m.Definition.En)} | {m.Range} |\n");
            }
        }

        page.Append("\n## Checked against\n\n");
        page.Append("networkx is 2.8.8, igraph 0.10.2 (its C core and Python), R igraph 1.3.5, sna 2.7-1, as Debian 12 has them. What they compute is committed with the scripts that asked\n");
        page.Append("them (`tools/oracles`): kernels agree to 1e-12 on nine networks, what `measure` prints to nine digits on eight. UCINET is its printed table of structural holes for\n");
        page.Append("Camp 92, to the three decimals printed. *Toy by hand* is [Toy Wijk X](../data/known/toy/README.md); *brute force* is every case tried. \"After X (year)\" is the work a\n");
        page.Append("definition goes back to; the printed original was not consulted.\n");
        return page.ToString();
    }

    private static string Page(Measure[] family)
    {
        var (first, page) = (family[0], new StringBuilder());
        page.Append($"# {Capitalised(first.Name.En)} ({first.Id})\n\n[All measures](../measures.md). {Where(first)}\n");
        foreach (var measure in family)
        {
            if (family.Length > 1)
            {
                page.Append($"\n## {measure.Id}: {measure.Name.En}\n");
            }

            One(page, measure, Explanations.Of(measure.Id), isFirst: measure == first);
        }

        var traps = family.SelectMany(m => Explanations.Of(m.Id)?.Traps ?? []).ToArray();
        if (traps.Length > 0)
        {
            page.Append("\n## Where other tools differ, and traps\n\n").AppendJoin("", traps.Select(t => $"- {t}\n"));
        }

        return page.ToString();
    }

    private static void One(StringBuilder page, Measure m, Explanation? explanation, bool isFirst)
    {
        page.Append($"\n{Capitalised(m.Definition.En)}. Dutch: *{m.Name.Nl}*, {m.Definition.Nl}.\n\n| | |\n| --- | --- |\n");
        Row("Formula", explanation?.Formula);
        Row("Range", m.Range);
        Row("Undefined (n/a)", m.Undefined == "-" ? "never" : m.Undefined);
        Row("Direction of ties", explanation?.Direction);
        Row("Strengths of ties", explanation?.Strengths);
        Row(m.Capital == Measures.Plain && m.Fields.Length > 0 ? "Printed by `measure` as" : "", string.Join(", ", m.Fields.Select(f => $"`{f}`")));
        Row("After", m.Reference == "-" ? "" : m.Reference);
        Row("Checked against", m.CheckedAgainst);
        Row("Code", Source(m.Code));
        if (explanation is not null)
        {
            var case_ = isFirst ? "By hand, on [Toy Wijk X](../../data/known/toy/README.md)" : "By hand";
            page.Append($"\n{case_}: {explanation.Example}\n\n");
            page.Append(explanation.Sum.Length > 0 ? $"    {explanation.Sum} = {explanation.Result}\n" : $"    {explanation.Result}\n");
        }

        void Row(string name, string? value)
        {
            if (name.Length > 0 && !string.IsNullOrEmpty(value))
            {
                page.Append($"| {name} | {Cell(value)} |\n");
            }
        }
    }

    private static string Where(Measure m) => m.Capital == Measures.Plain
        ? m.Fields.Length > 0 ? "Of any network: [`wijknetwerk measure`](../measure.md)." : m.Id.StartsWith("keyPlayers", StringComparison.Ordinal) ? "Of any network: [`wijknetwerk measure --key-players K`](../measure.md)." : "Of any network: in the library."
        : $"A measure of {m.Capital}: `wijknetwerk score --measure {m.Id}`. What counts as a tie, and when a number is held back: [method.md](../method.md).";

    private static string Source(string code)
    {
        var file = code.Length == 0 ? null : Repository.Sources("src/Graph").SingleOrDefault(f => Path.GetFileNameWithoutExtension(f) == code);
        return file is null ? "" : $"[{code}](../../{Repository.Relative(file)})";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
