using System.Text;
using WijkNetwerk.Graph;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>docs/measures.md says what the catalogue says. It is rewritten only with WIJK_UPDATE_GOLDEN=1.</summary>
public sealed class MeasurePageTests
{
    [Fact]
    public void The_page_of_measures_is_the_catalogue()
    {
        var page = Path.Combine(Repository.Root, "docs/measures.md");
        if (Environment.GetEnvironmentVariable("WIJK_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(page, Page());
        }

        Assert.Equal(Page(), File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Measures\n\n");
        page.Append("Every number that `score` and `measure` print, and those that only the library offers, from the catalogue in the program (`wijknetwerk list measures`). The\n");
        page.Append("definitions, with the rules around them and examples by hand, are in [method.md](method.md). n/a always carries a reason; nothing is added up, and more is not better.\n");
        foreach (var capital in Measures.All.GroupBy(m => m.Capital))
        {
            page.Append("\n## ").Append(char.ToUpperInvariant(capital.Key[0])).Append(capital.Key[1..]).Append("\n\n");
            page.Append("| id | measure | Dutch | definition | range | n/a when | after | checked against |\n");
            page.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var m in capital)
            {
                page.Append($"| {m.Id} | {m.Name.En} | {m.Name.Nl} | {m.Definition.En.Replace("|", "\\|", StringComparison.Ordinal)} | {m.Range} | {m.Undefined} | {m.Reference} | {m.CheckedAgainst} |\n");
            }
        }

        return page.ToString();
    }
}
