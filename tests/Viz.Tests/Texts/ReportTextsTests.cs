using System.Text.RegularExpressions;
using System.Xml.Linq;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Viz.Tests.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Tests.Texts;

public sealed partial class ReportTextsTests
{
    private static readonly Dictionary<string, string> English = Read("Texts.resx");
    private static readonly Dictionary<string, string> Dutch = Read("Texts.nl.resx");

    [Fact]
    public void Both_languages_have_the_same_keys_and_places_for_values()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Dutch.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Places(text.Value), Places(Dutch[text.Key])));
        Assert.All(English.Concat(Dutch), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Fact]
    public void Every_text_that_the_code_asks_for_is_there()
    {
        var asked = Sources().SelectMany(source => Asked().Matches(source).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.Count > 100);
        Assert.DoesNotContain(asked, key => !English.ContainsKey(key) && !English.ContainsKey(key + ".one"));
        Assert.All(English.Keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal)), k => Assert.Contains(k[..^4] + ".many", English.Keys));
    }

    [Fact]
    public void Every_text_is_asked_for()
    {
        var code = string.Join('\n', Sources());
        string[] byName = ["Reason.", "Flag.", "Norm.", "Read.Table.", "Evidence.", "Status.", "State.", "Provenance.Option."];
        var unused = English.Keys.Where(key => !byName.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
            .Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal) && !code.Contains($"\"{Plain(key)}\"", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_reason_state_and_kind_of_evidence_has_words()
    {
        var reasons = typeof(Reason).GetProperties().Where(p => p.PropertyType == typeof(Reason)).Select(p => ((Reason)p.GetValue(null)!).Code);
        Assert.All(reasons, code => Assert.Contains($"Reason.{code}", English.Keys));
        Assert.All(Enum.GetNames<GapState>(), name => Assert.Contains($"State.{name}", English.Keys));
        Assert.All(Enum.GetNames<RelationStatus>(), name => Assert.Contains($"Status.{name}", English.Keys));
        Assert.All(Enum.GetNames<EvidenceKind>(), name => Assert.Contains($"Evidence.{name}", English.Keys));
        var flags = RealSet.Input.Scores.SelectMany(s => s.Flags).Select(f => f.Split(": ")[0]).Distinct();
        Assert.All(flags, flag => Assert.Contains($"Flag.{flag}", English.Keys));
    }

    [Fact]
    public void Numbers_and_dates_are_written_as_the_reader_writes_them()
    {
        var (nl, en) = (ReportTexts.In("nl").Numbers, ReportTexts.In("en").Numbers);
        Assert.Equal("1.234", nl.Whole(1234));
        Assert.Equal("1,234", en.Whole(1234));
        Assert.Equal("0,35", nl.Short(0.345));
        Assert.Equal("1.13", en.Short(1.125));
        Assert.Equal("2", nl.Short(2.0));
        Assert.Equal("0", nl.Short(-0.0001));
        Assert.Equal("€ 12.500", nl.Euros(12500m));
        Assert.Equal("1 februari 2025", nl.Day(new DateOnly(2025, 2, 1)));
        Assert.Equal("1 February 2025", en.Day(new DateOnly(2025, 2, 1)));
    }

    [Fact]
    public void Names_are_joined_as_people_do()
    {
        var nl = ReportTexts.In("nl");
        Assert.Equal("", nl.Join([]));
        Assert.Equal("a", nl.Join(["a"]));
        Assert.Equal("a, b en c", nl.Join(["a", "b", "c"]));
        Assert.Equal("1 relatie", nl.Count("Count.Relations", 1));
        Assert.Equal("2 relaties", nl.Count("Count.Relations", 2));
    }

    private static string Plain(string key) => Ending().Replace(key, "");

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Folder(), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static Dictionary<string, string> Read(string name) =>
        XDocument.Load(Path.Combine(Folder(), "Texts", name)).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WijkNetwerk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "src", "Viz");
    }

    [GeneratedRegex(@"(?:[tT]exts(?:\.In\(\w+\))?|Texts)(?:\[|\.(?:Say|Count|Find)\(\s*)""([A-Za-z][A-Za-z0-9. ]*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\.(one|many)$")]
    private static partial Regex Ending();
}
