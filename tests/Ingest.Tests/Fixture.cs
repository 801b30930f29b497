using System.Collections.Frozen;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>Where fixtures are, and the keys that a small profile would know.</summary>
internal static class Fixture
{
    public static readonly DateOnly Date = new(2025, 1, 1);

    public static ImportContext Context { get; } = new()
    {
        Kinds = FrozenSet.Create("person", "cooperative", "municipality", "other", "place"),
        Types = FrozenSet.Create("contact", "funding", "service"),
        Channels = FrozenSet.Create("contact", "money"),
        HasRule = (type, source, target) => !(type == "service" && source == "cooperative" && target == "person"),
    };

    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "Fixtures", .. parts]);

    public static IReadOnlyList<ImportFile> Files(params string[] parts) => ProjectFolder.Read(PathOf(parts), Date).Files;

    public static string[] Codes(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wijknetwerk-").FullName;

    public string this[string name] => Path.Combine(_folder, name);

    public string Folder => _folder;

    public ImportFile Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return new ImportFile(this[name]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
