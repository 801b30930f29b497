using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Cli.Exporting;

/// <summary>A format that a project is exported to.</summary>
/// <param name="Name">Name, as the user gives it.</param>
/// <param name="Extensions">What the name of the file may end in; none for a folder.</param>
/// <param name="Write">Writes the files: of a format of one file the name is that file's.</param>
internal sealed record ExportFormat(string Name, ImmutableArray<string> Extensions, Func<Ecosystem, ProjectFile, string, Export> Write)
{
    /// <summary>All formats, in the order of the documentation.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        Network("graphml", ".graphml"),
        Network("gexf", ".gexf"),
        Network("pajek", ".net", ".paj"),
        Network("dl", ".dl"),
        new("kumu", [".json", ".xlsx"], (ecosystem, project, file) => Streamed(file, stream => Kumu(ecosystem, project, file, stream))),
        new("csv", [], (ecosystem, project, _) => new Export(Csv.Files(ecosystem, project), [])),
        new("excel", [".xlsx"], (ecosystem, project, file) => Streamed(file, stream => ExcelWriter.Write(ecosystem, project, stream))),
        new("datapackage", [], (ecosystem, project, _) => new Export(DataPackage.Files(ecosystem, project), [])),
    ];

    /// <summary>Whether it is a folder with several files.</summary>
    public bool IsFolder => Extensions.IsEmpty;

    /// <summary>Whether a file name suits the format.</summary>
    public bool Suits(string file) => IsFolder || Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static ExportFormat Network(string name, params ImmutableArray<string> extensions) => new(name, extensions, (ecosystem, _, file) =>
    {
        var written = NetworkFile.Write(ecosystem, name, file);
        return new Export([(file, written.Bytes)], written.Findings);
    });

    private static void Kumu(Ecosystem ecosystem, ProjectFile project, string file, Stream stream)
    {
        if (Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            Ingest.Formats.Kumu.WriteWorkbook(ecosystem, project, stream);
        }
        else
        {
            Ingest.Formats.Kumu.Write(ecosystem, project, stream);
        }
    }

    private static Export Streamed(string file, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Export([(file, stream.ToArray())], []);
    }
}

/// <summary>What is written.</summary>
/// <param name="Files">Name and bytes of each file.</param>
/// <param name="Findings">What the format cannot carry.</param>
internal sealed record Export(ImmutableArray<(string Name, byte[] Bytes)> Files, ImmutableArray<Finding> Findings);
