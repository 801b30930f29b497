namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>The page docs/findings.md, which says by which formats each finding is raised.</summary>
internal static class Documentation
{
    private const string Begin = "*Raised by:*";

    /// <summary>Asserts that the section of a code has a line; with <c>WIJK_UPDATE_GOLDEN=1</c> the page is given it.</summary>
    public static void Holds(string code, string line)
    {
        // Only on request: a test that mends its own expectation tests nothing.
        if (Environment.GetEnvironmentVariable("WIJK_UPDATE_GOLDEN") == "1")
        {
            Write(code, line);
            return;
        }

        var section = Section(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "findings.md")), code);
        Assert.Equal(line, section.Split('\n').SingleOrDefault(l => l.StartsWith(Begin, StringComparison.Ordinal)));
    }

    private static string Section(string page, string code)
    {
        var start = page.IndexOf($"\n### {code}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{code} is not in the documentation.");
        var end = page.IndexOf("\n#", start + 5, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    private static void Write(string code, string line)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WijkNetwerk.sln")))
        {
            folder = folder.Parent!;
        }

        var path = Path.Combine(folder.FullName, "docs", "findings.md");
        var page = File.ReadAllText(path);
        var section = Section(page, code);
        var kept = section.Split('\n').Where(l => !l.StartsWith(Begin, StringComparison.Ordinal));
        File.WriteAllText(path, page.Replace(section, string.Join('\n', kept).TrimEnd('\n') + $"\n\n{line}\n", StringComparison.Ordinal));
    }
}
