using System.Collections.Immutable;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Viz.Report;

/// <summary>All that a report and its figures are made from. Equal inputs give equal reports, byte for byte.</summary>
public sealed record ReportInput
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The language a reader sees first: <c>nl</c> or <c>en</c>; the other is in the same file.</summary>
    public required string Language { get; init; }

    /// <summary>The measurement in which a municipality is one whole.</summary>
    public required Measurement Root { get; init; }

    /// <summary>The measurement in which its departments are themselves.</summary>
    public required Measurement Departments { get; init; }

    /// <summary>Organisations that get pages of their own, in the order of the project.</summary>
    public required ImmutableArray<string> Focal { get; init; }

    /// <summary>The scores of the focal organisations, at root level.</summary>
    public required ImmutableArray<Score> Scores { get; init; }

    /// <summary>The ways of the focal organisations to single departments (LI3 at department level).</summary>
    public required ImmutableArray<Score> DepartmentWays { get; init; }

    /// <summary>Every single point of failure at root level, ranked.</summary>
    public required ImmutableArray<Risk> Risks { get; init; }

    /// <summary>The checklists of the focal organisations.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>The numbers of the network as a whole and of each neighbourhood.</summary>
    public required ImmutableArray<Score> Whole { get; init; }

    /// <summary>The scores of the focal organisations without one source at a time; empty when that was not worked out.</summary>
    public ImmutableArray<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>The intervals over plausible networks; empty when none were drawn.</summary>
    public IReadOnlyDictionary<ScoreKey, PlausibleInterval?> Intervals { get; init; } = ImmutableDictionary<ScoreKey, PlausibleInterval?>.Empty;

    /// <summary>What became of the rows that were read; empty when not known.</summary>
    public ImmutableArray<TableReport> Tables { get; init; } = [];

    /// <summary>How many findings the import gave; null when not known.</summary>
    public FindingCounts? Findings { get; init; }

    /// <summary>Titles of documents by the name that the tables give them; a document without one keeps that name.</summary>
    public ImmutableSortedDictionary<string, string> DocumentTitles { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the map of the neighbourhood is drawn from, when single people may not stand on it; null draws <see cref="Root"/>.</summary>
    public Measurement? Map { get; init; }

    /// <summary>By what id the readers know a relation, null for one that they do not get to see; null when they know each by its own.</summary>
    public Func<string, string?>? RelationId { get; init; }

    /// <summary>Fewer people than this are not counted in the report; 0 when all are, for those who keep the project.</summary>
    public int SmallestCount { get; init; }

    /// <summary>Where the results come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Collects the input, and computes what is not given.</summary>
    /// <param name="root">The measurement at root level.</param>
    /// <param name="focal">Ids of the organisations with pages of their own.</param>
    /// <param name="provenance">Where the results come from; its project is the name, its inputs are the tables.</param>
    /// <param name="language">The language a reader sees first.</param>
    /// <param name="import">What became of the rows; null when not known.</param>
    /// <param name="scores">Scores of at least the focal organisations; null computes them.</param>
    /// <param name="risks">Every single point of failure; null computes them.</param>
    /// <param name="whole">The numbers of the network and its neighbourhoods; null computes them.</param>
    /// <param name="departments">The measurement at department level; null makes it.</param>
    /// <param name="cancellation">Stops between organisations.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">The measurement is not at root level, or an id is no organisation in it.</exception>
    public static ReportInput Of(
        Measurement root,
        IEnumerable<string> focal,
        Provenance provenance,
        string language = "nl",
        ImportReport? import = null,
        ImmutableArray<Score>? scores = null,
        ImmutableArray<Risk>? risks = null,
        ImmutableArray<Score>? whole = null,
        Measurement? departments = null,
        CancellationToken cancellation = default)
    {
        if (root.Reading.Options.Level != ReferenceLevel.Root)
            throw new ArgumentException("A report starts from whole organisations; give the measurement at root level.", nameof(root));
        ImmutableArray<string> egos = [.. focal];
        foreach (var id in egos)
        {
            if (root.Egos.All(u => u.Id != id))
                throw new ArgumentException($"'{id}' is no organisation in the view {root.Organisations.Name}.", nameof(focal));
        }

        departments ??= new Measurement(root.Reading.At(ReferenceLevel.Department), root.Holes);
        return new ReportInput
        {
            Project = provenance.Project,
            Language = language,
            Root = root,
            Departments = departments,
            Focal = egos,
            Scores = scores is { } given
                ? [.. given.Where(s => egos.Contains(s.Ego))]
                : Capitals.Of(root, egos, cancellation: cancellation),
            DepartmentWays =
            [
                .. egos.Select(departments.Reading.Unit)
                    .SelectMany(ego => departments.InstitutionsOf(ego).Select(i => Linking.Redundancy(departments, ego, i))),
            ],
            Whole = whole ?? WholeScores.OfAll(root, provenance.Seed, scores, bootstraps: 0, cancellation),
            Risks = risks ?? SinglePointsOfFailure.Of(root, cancellation: cancellation),
            Gaps = [.. egos.Select(root.Reading.Unit).SelectMany(ego => CoverageGaps.Of(root, ego))],
            Tables = import?.Tables ?? provenance.Inputs,
            Findings = import is null ? null : FindingCounts.Of(import.Findings),
            Provenance = provenance,
        };
    }
}

/// <summary>How many findings of each severity an import gave.</summary>
/// <param name="Errors">Rows or files that could not be used.</param>
/// <param name="Warnings">Probably not meant.</param>
/// <param name="Notes">Good to know.</param>
public sealed record FindingCounts(int Errors, int Warnings, int Notes)
{
    /// <summary>Counts findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>How many of each severity.</returns>
    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        var bySeverity = findings.CountBy(f => f.Severity).ToDictionary();
        return new FindingCounts(
            bySeverity.GetValueOrDefault(Severity.Error),
            bySeverity.GetValueOrDefault(Severity.Warning),
            bySeverity.GetValueOrDefault(Severity.Note));
    }
}
