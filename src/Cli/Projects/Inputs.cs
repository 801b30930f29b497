using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Cli.Projects;

/// <summary>What the user pointed at: tables, folders with a project file, or both.</summary>
/// <param name="Project">The settings, when a folder with a project file is among it.</param>
/// <param name="Files">The tables.</param>
/// <param name="Findings">Findings about folders and project files.</param>
internal sealed record Inputs(ProjectFile? Project, ImmutableArray<ImportFile> Files, ImmutableArray<Finding> Findings)
{
    /// <summary>Looks at what was given.</summary>
    /// <param name="session">What was asked.</param>
    /// <param name="given">Files and folders.</param>
    /// <param name="at">A reference date that goes before the project's.</param>
    public static Inputs Of(Session session, IEnumerable<string> given, DateOnly? at)
    {
        var inputs = new Inputs(null, [], []);
        foreach (var path in given.Select(session.Environment.PathOf))
        {
            var folder = Directory.Exists(path) ? path
                : Path.GetFileName(path) == ProjectFile.FileName && File.Exists(path) ? Path.GetDirectoryName(path)
                : null;
            inputs = folder is null ? inputs with { Files = inputs.Files.Add(new ImportFile(path)) } : inputs.With(ProjectFolder.Read(folder, at));
        }

        session.Adopt(inputs.Project?.Language);
        return inputs;
    }

    /// <summary>What a mapping file says, when one is given; what is wrong with it joins the findings.</summary>
    public (ImportMap? Map, Inputs Inputs) Mapped(Session session)
    {
        if (session.Value(session.Shared.Map) is not { } given)
        {
            return (null, this);
        }

        var (map, findings) = ImportMapReading.Read(session.Environment.PathOf(given));
        return (map, this with { Findings = Findings.AddRange(findings) });
    }

    private Inputs With(ProjectFolderReading folder) => new(Project ?? folder.Project, Files.AddRange(folder.Files), Findings.AddRange(folder.Findings));
}
