using System.Text.RegularExpressions;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>Documents must not point to what is not there, and no page may be where no reader comes.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_in_a_document_leads_to_a_file() =>
        Assert.Empty(Documents().SelectMany(Links).Where(l => !Path.Exists(l.Target)).Select(l => $"{Repository.Relative(l.From)} → {l.Target}"));

    [Fact]
    public void Every_link_into_a_document_leads_to_a_heading() =>
        Assert.Empty(Documents().SelectMany(Links)
            .Where(l => l.Heading.Length > 0 && l.Target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(l.Target) && !Headings(l.Target).Contains(l.Heading))
            .Select(l => $"{Repository.Relative(l.From)} → {Repository.Relative(l.Target)}#{l.Heading}"));

    [Fact]
    public void Every_page_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([Path.Combine(Repository.Root, "README.md")]);
        while (next.TryDequeue(out var page))
        {
            if (page.EndsWith(".md", StringComparison.Ordinal) && File.Exists(page) && reached.Add(page))
                Links(page).Select(l => l.Target).ToList().ForEach(next.Enqueue);
        }

        Assert.Empty(Documents().Where(d => Repository.Relative(d).StartsWith("docs/", StringComparison.Ordinal) && !reached.Contains(d)).Select(Repository.Relative));
    }

    [Fact]
    public void The_readmes_are_short_enough_to_read()
    {
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 200);
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.nl.md")).Count(), 1, 200);
    }

    private static string[] Documents() =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(f => !Repository.Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith("out", StringComparison.Ordinal)))];

    private static IEnumerable<(string From, string Target, string Heading)> Links(string document) =>
        from Match link in Link().Matches(File.ReadAllText(document))
        let to = link.Groups[1].Value
        where !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal)
        let parts = Uri.UnescapeDataString(to).Split('#', 2)
        select (document, parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0])), parts.Length > 1 ? parts[1] : "");

    // As GitHub names headings: lower case, marks left out, spaces to hyphens.
    private static HashSet<string> Headings(string document) =>
        [.. File.ReadLines(document).Where(l => l.StartsWith('#')).Select(l =>
            MarksLeftOut().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(<?([^)>\s]+)>?(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex MarksLeftOut();
}
