using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the tables of a file, whatever its format. The one place where formats of tables plug in: <see cref="Formats"/>.</summary>
public static class TableFiles
{
    /// <summary>The formats by extension; a file with another extension is read as CSV, which then says what is wrong with it.</summary>
    private static readonly Dictionary<string, Func<ReadOnlyMemory<byte>, string, TablesReading>> Formats =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [".csv"] = OfCsv,
            [".tsv"] = OfCsv,
            [".graphml"] = OfNetwork,
            [".gexf"] = OfNetwork,
            [".net"] = OfNetwork,
            [".paj"] = OfNetwork,
            [".dl"] = OfNetwork,
            [".xlsx"] = Excel.Read,
            [".xlsm"] = Excel.Read,
            [".xlsb"] = Excel.Read,
            [".xls"] = Excel.Read,
            [".json"] = Kumu.Read,
        };

    /// <summary>JSON that describes a folder and holds no table.</summary>
    private static readonly HashSet<string> Descriptions = new(StringComparer.OrdinalIgnoreCase) { ProjectFile.FileName, DataPackage.FileName, "mapping.json", "run.json" };

    /// <summary>Whether a file in a folder may be a table: its extension says so.</summary>
    /// <param name="file">The name of the file.</param>
    public static bool HasExtension(string file) => !IsTrace(Path.GetFileName(file)) && Formats.ContainsKey(Path.GetExtension(file)) && !Descriptions.Contains(Path.GetFileName(file));

    /// <summary>What Excel and LibreOffice leave beside a file that is open (<c>~$wijk.xlsx</c>, <c>.~lock.wijk.xlsx#</c>), and a Mac on a foreign disk (<c>._wijk.xlsx</c>): never data.</summary>
    private static bool IsTrace(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~lock.", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal);

    /// <summary>Reads all tables of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name that findings use; the file name without its folder when null.</param>
    /// <param name="map">What a mapping file says of it; null when there is none.</param>
    /// <param name="used">Gets the parts of the mapping file that were about a table of it.</param>
    /// <param name="beside">Values of Pajek that were given with it: path, and name for findings.</param>
    /// <returns>The tables, and every finding about the form of the file.</returns>
    public static TablesReading Read(
        string path, string? name = null, ImportMap? map = null, ISet<TableMap>? used = null, IEnumerable<(string Path, string Name)>? beside = null)
    {
        name ??= Path.GetFileName(path);
        if (Path.GetFileName(path).Equals(DataPackage.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return DataPackage.Read(path, name, map, used);
        }

        if (!TryBytes(path, name, out var bytes, out var finding))
        {
            return new TablesReading([], [finding!], IsWhole: false);
        }

        var values = new List<PajekValuesFile>();
        foreach (var (other, itsName) in beside ?? [])
        {
            if (!TryBytes(other, itsName, out var own, out var trouble))
            {
                return new TablesReading([], [trouble!], IsWhole: false);
            }

            values.Add(new PajekValuesFile(itsName, own));
        }

        return values.Count == 0
            ? Read(bytes, name, map, used)
            : TableForms.Of(NetworkFile.ReadTables(bytes, name, Path.GetExtension(name).ToLowerInvariant(), values), map, used);
    }

    /// <summary>Reads all tables of the bytes of a file.</summary>
    internal static TablesReading Read(ReadOnlyMemory<byte> bytes, string name, ImportMap? map = null, ISet<TableMap>? used = null) =>
        TableForms.Of(Formats.GetValueOrDefault(Path.GetExtension(name), OfCsv)(bytes, name), map, used);

    /// <summary>The bytes of a file. One that another program holds, or without permission, is a fault of the input: reported with the rest.</summary>
    internal static bool TryBytes(string path, string name, out ReadOnlyMemory<byte> bytes, out Finding? finding)
    {
        bytes = default;
        var where = new Place(name);
        try
        {
            var file = new FileInfo(path);
            finding = !file.Exists ? (Directory.Exists(path) ? FindingCodes.FileUnreadable : FindingCodes.FileMissing).At(where, path)
                : file.Length > Csv.LargestFile ? FindingCodes.FileTooBig.At(where, path)
                // A pipe or device has no length, and opening one may wait for ever for somebody to write into it.
                : file.Length == 0 ? FindingCodes.FileEmpty.At(where)
                : null;
            if (finding is null)
            {
                bytes = File.ReadAllBytes(path);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            finding = FindingCodes.FileUnreadable.At(where, path);
        }

        return finding is null;
    }

    private static TablesReading OfNetwork(ReadOnlyMemory<byte> bytes, string name) =>
        NetworkFile.ReadTables(bytes, name, Path.GetExtension(name).ToLowerInvariant());

    private static TablesReading OfCsv(ReadOnlyMemory<byte> bytes, string name)
    {
        var reading = Csv.Read(bytes, name);
        return new TablesReading(reading.Table is { } table ? [table] : [], reading.Findings, reading.Table is not null) { Unlisted = reading.Unlisted };
    }
}

/// <summary>What came of reading a file that may hold several tables.</summary>
/// <param name="Tables">The tables, in the order of the file.</param>
/// <param name="Findings">Every finding about the form of the file.</param>
/// <param name="IsWhole">False when a table of the file could not be read: then ids that nobody has may be in there, and are not called unknown.</param>
public sealed record TablesReading(ImmutableArray<Table> Tables, ImmutableArray<Finding> Findings, bool IsWhole)
{
    /// <summary>What is wrong in more rows than are listed.</summary>
    public ImmutableArray<UnlistedFinding> Unlisted { get; init; } = [];

    /// <summary>Every finding, one after the other: for a list that bounds them itself.</summary>
    internal IEnumerable<Finding> All => Findings.Concat(Unlisted.Select(u => u.Code.At(u.Where)));
}
