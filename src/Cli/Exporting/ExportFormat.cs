using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Cli.Exporting;

/// <summary>A format that a project is exported to.</summary>
/// <param name="Name">Name, as the user gives it.</param>
/// <param name="Extensions">What the name of the file may end in; none for a folder.</param>
/// <param name="Write">Writes the files.</param>
internal sealed record ExportFormat(string Name, ImmutableArray<string> Extensions, Func<ExportRequest, Export> Write)
{
    /// <summary>All formats, in the order of the documentation.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        Network("graphml", ".graphml"),
        Network("gexf", ".gexf"),
        Network("pajek", ".net", ".paj"),
        Network("dl", ".dl"),
        new("kumu", [".json", ".xlsx"], r => Streamed(r.File, stream => Kumu(r.Ecosystem, r.Settings, r.File, stream))),
        new("csv", [], r => new Export(Csv.Files(r.Ecosystem, r.Settings), [])),
        new("excel", [".xlsx"], r => Streamed(r.File, stream => ExcelWriter.Write(r.Ecosystem, r.Settings, stream))),
        new("datapackage", [], r => new Export(DataPackage.Files(r.Ecosystem, r.Settings), [])),
        .. FormFile.Names.Select(Form),
    ];

    /// <summary>Whether it is a folder with several files.</summary>
    public bool IsFolder => Extensions.IsEmpty;

    /// <summary>Whether a file name suits the format.</summary>
    public bool Suits(string file) => IsFolder || Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static ExportFormat Network(string name, params ImmutableArray<string> extensions) => new(name, extensions, r =>
    {
        var written = NetworkFile.Write(r.Ecosystem, name, r.File);
        return new Export([(r.File, written.Bytes), .. written.Beside], written.Findings);
    });

    private static ExportFormat Form(string name) => new(name, name == "nodexl" ? [".xlsx"] : [".xlsx", ".csv"], r =>
    {
        var written = FormFile.Write(r.Ecosystem, name, r.File, r.At, r.Type);
        return new Export([(r.File, written.Bytes)], written.Findings);
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

/// <summary>What is to be written.</summary>
/// <param name="Ecosystem">What the audience may have.</param>
/// <param name="Settings">The settings that go with it.</param>
/// <param name="File">Name of the file or folder.</param>
/// <param name="At">The reference date: a format without dates holds what held then.</param>
/// <param name="Type">Of a matrix the only type; null for all.</param>
internal sealed record ExportRequest(Ecosystem Ecosystem, ProjectFile Settings, string File, DateOnly At, string? Type);

/// <summary>What is written.</summary>
/// <param name="Files">Name and bytes of each file; of a format of one file that first, then what goes beside it.</param>
/// <param name="Findings">What the format cannot carry.</param>
internal sealed record Export(ImmutableArray<(string Name, byte[] Bytes)> Files, ImmutableArray<Finding> Findings);
