using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
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
            return new ProjectFolderReading(null, [], [FindingCodes.FolderMissing.At(new Place(""), path)]);
        }

        var name = new DirectoryInfo(path).Name;
        var project = TryRead(Path.Combine(path, ProjectFile.FileName), name, referenceDate, findings);
        var files = project is { Tables.IsEmpty: false }
            ? project.Tables.Select(t => new ImportFile(Path.Combine(path, t.Path), t.Kind)).ToImmutableArray()
            : Recognised(path, findings);
        if (files.IsEmpty)
        {
            findings.Add(FindingCodes.FolderWithoutTables.At(new Place(""), path));
        }

        return new ProjectFolderReading(findings.Any(f => f.Severity == Severity.Error) ? null : project, files, [.. findings]);
    }

    private static ProjectFile? TryRead(string path, string name, DateOnly? referenceDate, List<Finding> findings)
    {
        try
        {
            if (File.Exists(path))
            {
                return new ProjectReading(findings).Read(File.ReadAllBytes(path), name, referenceDate);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Held by another program or without permission: a fault of the input, reported like the others.
            findings.Add(FindingCodes.FileUnreadable.At(new Place(ProjectFile.FileName), path));
            return null;
        }

        if (referenceDate is { } date)
        {
            return new ProjectFile { Name = name, ReferenceDate = date };
        }

        findings.Add(FindingCodes.ReferenceDateMissing.At(new Place(ProjectFile.FileName, Column: "referenceDate")));
        return null;
    }

    /// <summary>Every file in the folder itself that is one of the five tables, in the order of the documentation and then of names.</summary>
    private static ImmutableArray<ImportFile> Recognised(string path, List<Finding> findings)
    {
        var found = new List<(TableKind Kind, ImportFile File)>();
        foreach (var file in Directory.EnumerateFiles(path).Where(TableFiles.HasExtension).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            // A file that cannot be read may be a table all the same; the import says what is wrong with it.
            var reading = TableNames.OfName(name) is null ? TableFiles.Read(file) : null;
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
public sealed record ProjectFolderReading(ProjectFile? Project, ImmutableArray<ImportFile> Files, ImmutableArray<Finding> Findings);
