using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest;

/// <summary>Reads the folder of a project: its project file, and which tables it holds.</summary>
public static class ProjectFolder
{
    /// <summary>Reads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="referenceDate">A reference date that goes before the project file's; needed when the folder has no project file.</param>
    /// <returns>The project and its files; the project is null when findings of severity error say why.</returns>
    public static ProjectFolderReading Read(string path, DateOnly? referenceDate = null)
    {
        var findings = new List<Finding>();
        if (!Directory.Exists(path))
        {
            return new ProjectFolderReading(null, [], [FindingCodes.FolderMissing.At(new Place(""), path, File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path)) ?? "" : "")]);
        }

        var name = new DirectoryInfo(path).Name;
        var project = TryRead(Path.Combine(path, ProjectFile.FileName), name, referenceDate, findings);
        var (map, said) = project?.Mapping is { } mapping ? ImportMapReading.Read(Path.Combine(path, mapping)) : (null, []);
        findings.AddRange(said);
        var files = project is { Tables.IsEmpty: false }
            ? project.Tables.Select(t => new ImportFile(Path.Combine(path, t.Path), t.Kind)).ToImmutableArray()
            : Recognised(path, map, findings);
        if (files.IsEmpty)
        {
            findings.Add(FindingCodes.FolderWithoutTables.At(new Place(""), path));
        }

        var decisions = Decisions(path, findings);
        return new ProjectFolderReading(findings.Any(f => f.Severity == Severity.Error) ? null : project, files, [.. findings]) { Map = map, Decisions = decisions };
    }

    private static ImmutableArray<NameDecision> Decisions(string path, List<Finding> findings)
    {
        var file = Path.Combine(path, DecisionTable.FileName);
        if (!DecisionTable.IsAt(file))
        {
            return [];
        }

        var (decisions, said) = DecisionTable.Read(file);
        findings.AddRange(said);
        return decisions;
    }

    private static ProjectFile? TryRead(string path, string name, DateOnly? referenceDate, List<Finding> findings)
    {
        if (File.Exists(path))
        {
            if (TableFiles.TryBytes(path, ProjectFile.FileName, out var bytes, out var finding))
            {
                return new ProjectReading(findings).Read(bytes, name, referenceDate);
            }

            findings.Add(finding!);
            return null;
        }

        if (referenceDate is { } date)
        {
            return new ProjectFile { Name = name, ReferenceDate = date };
        }

        var content = $"{{ \"name\": \"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\", \"referenceDate\": \"2025-01-01\" }}";
        findings.Add(FindingCodes.ReferenceDateMissing.At(new Place(ProjectFile.FileName), "", content));
        return null;
    }

    /// <summary>Every file in the folder itself that is one of the five tables, in the order of the documentation and then of names.</summary>
    private static ImmutableArray<ImportFile> Recognised(string path, ImportMap? map, List<Finding> findings)
    {
        var found = new List<(TableKind Kind, ImportFile File)>();
        foreach (var file in Directory.EnumerateFiles(path).Where(f => (TableFiles.HasExtension(f) && !DecisionTable.IsAt(f)) || PajekBeside.AreValues(f)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (PajekBeside.AreValues(file))
            {
                found.Add((TableKind.Actors, new ImportFile(file)));
                continue;
            }

            // A file that cannot be read may be a table all the same; the import says what is wrong with it.
            var reading = TableNames.OfName(name) is null ? TableFiles.Read(file, map: map) : null;
            var kinds = reading is null ? [TableNames.OfName(name)!.Value] : reading.Tables.Select(TableNames.Recognise).OfType<TableKind>().ToArray();
            if (reading is { Tables.IsEmpty: true } && reading.Findings.Any(f => f.Code == FindingCodes.TypeNotSaid.Code))
            {
                // A matrix or survey that does not say what it is about is data all the same.
                kinds = [TableKind.Relations];
            }

            if (kinds.Length > 0)
            {
                found.Add((kinds.Min(), new ImportFile(file, kinds.Length == 1 ? kinds[0] : null)));
            }
            else
            {
                findings.Add(FindingCodes.FileLeftOut.At(new Place(name), name));
            }
        }

        return [.. found.OrderBy(f => f.Kind).Select(f => f.File)];
    }
}

/// <summary>What a folder holds.</summary>
/// <param name="Project">The project; null when it cannot be used.</param>
/// <param name="Files">The tables to import.</param>
/// <param name="Findings">Every finding about the project file and the folder.</param>
public sealed record ProjectFolderReading(ProjectFile? Project, ImmutableArray<ImportFile> Files, ImmutableArray<Finding> Findings)
{
    /// <summary>What the mapping file of the project says; null when there is none.</summary>
    public ImportMap? Map { get; init; }

    /// <summary>The log of decisions on names, of <c>names.csv</c>; empty when there is none.</summary>
    public ImmutableArray<NameDecision> Decisions { get; init; } = [];
}
