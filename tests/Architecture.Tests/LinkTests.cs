using System.Text.RegularExpressions;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>Documents must not point to what is not there.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_in_a_document_leads_to_a_file()
    {
        var documents = Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(f => !Repository.Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules" || part.StartsWith("out", StringComparison.Ordinal)));
        var broken = new List<string>();
        foreach (var document in documents)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                var target = Uri.UnescapeDataString(link.Groups[1].Value.Split('#')[0]);
                if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                    && !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target)))
                {
                    broken.Add($"{Repository.Relative(document)} → {target}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void The_readmes_are_short_enough_to_read()
    {
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 200);
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.nl.md")).Count(), 1, 200);
    }

    [GeneratedRegex(@"\]\(<?([^)>\s]+)>?(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();
}
