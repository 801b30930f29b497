using System.Reflection;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The SQL of this program, which lives in files of its own, readable by any SQL tool.</summary>
internal static class Sql
{
    private const string MigrationFolder = "migrations/";
    private static readonly Assembly Here = typeof(Sql).Assembly;

    /// <summary>The migrations in order; the number of the last is the version of the database.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. Here.GetManifestResourceNames().Where(n => n.StartsWith(MigrationFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>A query by the name of its file.</summary>
    public static string Of(string query) => Read($"queries/{query}.sql");

    private static string Read(string name)
    {
        using var stream = Here.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no SQL named '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
