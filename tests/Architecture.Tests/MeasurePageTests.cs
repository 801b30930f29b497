namespace WijkNetwerk.Architecture.Tests;

/// <summary>docs/measures.md and the pages in docs/measures say what the catalogue says. They are rewritten only with WIJK_UPDATE_GOLDEN=1.</summary>
public sealed class MeasurePageTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void The_pages_are_the_catalogue()
    {
        var pages = MeasurePages.All();
        var folder = Path.Combine(Docs, "measures");
        if (Environment.GetEnvironmentVariable("WIJK_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
            {
                File.Delete(file);
            }

            foreach (var (name, text) in pages)
            {
                File.WriteAllText(Path.Combine(Docs, name), text);
            }
        }

        Assert.All(pages, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(Docs, page.Key)).ReplaceLineEndings("\n")));
        Assert.Equal(pages.Keys.Where(name => name.StartsWith("measures/", StringComparison.Ordinal)).Order(), Directory.EnumerateFiles(folder).Select(f => $"measures/{Path.GetFileName(f)}").Order());
    }
}
