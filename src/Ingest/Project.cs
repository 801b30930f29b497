using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest;

/// <summary>A project folder, read and checked, ready to be asked questions. The front door of the library.</summary>
/// <param name="File">What <c>wijknetwerk.json</c> says.</param>
/// <param name="Ecosystem">What the tables say.</param>
/// <param name="Profile">How it is read.</param>
/// <param name="Report">What became of every row.</param>
/// <example>
/// <code>
/// var project = Project.Open("data/wijkcooperaties");
/// var scores = Capitals.Of(project.Measure(), project.File.Focal);
/// </code>
/// </example>
public sealed record Project(ProjectFile File, Ecosystem Ecosystem, Profile Profile, ImportReport Report)
{
    /// <summary>Reads and checks a folder; nothing is written.</summary>
    /// <param name="folder">A folder with tables and a <c>wijknetwerk.json</c>.</param>
    /// <param name="profile">How to read it; null takes the essay's profile.</param>
    /// <returns>The project; its report holds warnings and notes.</returns>
    /// <exception cref="ProjectException">The folder holds errors; the exception has them all.</exception>
    public static Project Open(string folder, Profile? profile = null)
    {
        profile ??= Profile.Essay;
        var found = ProjectFolder.Read(folder);
        if (found.Project is not { } file)
        {
            throw new ProjectException(found.Findings);
        }

        var (report, ecosystem) = Importer.Check(found.Files, ImportContext.Of(profile, file) with { Decisions = found.Decisions });
        report = report with { Findings = [.. found.Findings, .. report.Findings] };
        return ecosystem is null || report.HasErrors
            ? throw new ProjectException(report.Findings)
            : new Project(new OneName(NameDecision.InForce(found.Decisions)).Read(file), ecosystem, profile, report);
    }

    /// <summary>Where results come from, complete enough to make them again.</summary>
    public Provenance Provenance => new(
        typeof(Project).Assembly.GetName().Version!.ToString(3),
        File.Name,
        Profile.Title,
        File.ReferenceDate,
        File.Seed,
        Report.Tables,
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
    {
        IsMade = File.IsMade,
    };

    /// <summary>Reads the ecosystem by the profile and the decisions of the project.</summary>
    /// <param name="level">Whole organisations or departments.</param>
    /// <returns>The views on which everything is measured.</returns>
    public Measurement Measure(ReferenceLevel level = ReferenceLevel.Root) =>
        new(new Reading(Ecosystem, Profile, File.ReadingOptions with { Level = level }));
}

/// <summary>A project folder holds errors. All of them are in <see cref="Findings"/>; the message shows them in English.</summary>
/// <param name="findings">What was found, errors and others.</param>
public sealed class ProjectException(IReadOnlyList<Finding> findings)
    : Exception(string.Join('\n', findings.Where(f => f.Severity == Severity.Error).Select(f => FindingText.Render(f, "en"))))
{
    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
