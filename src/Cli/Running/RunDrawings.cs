using System.Collections.Immutable;
using WijkNetwerk.Cli.Commands;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Cli.Running;

/// <summary>The figures and the report of a run.</summary>
internal static class RunDrawings
{
    private const int MostSources = 10;

    /// <summary>Writes the map, and for focal organisations the table and the rings of each.</summary>
    public static void Figures(RunWork work, FigureSet figures)
    {
        var input = figures.Input;
        var language = work.Session.Language;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in FigureKind.All.Where(k => !k.IsOfOne && (k.Name == "network-map" || !input.Focal.IsEmpty)))
        {
            work.Session.Cancellation.ThrowIfCancellationRequested();
            work.Write($"figures/{kind.Name}.svg", w => w.Write(kind.Svg(figures, "", language)));
        }

        foreach (var kind in FigureKind.All.Where(k => k.IsOfOne))
        {
            foreach (var ego in input.Focal)
            {
                work.Session.Cancellation.ThrowIfCancellationRequested();
                var name = $"{kind.Name}-{WholeFile.Name(ego)}";
                // Two ids that differ only in signs a file name cannot have get a number.
                for (var number = 2; !names.Add(name); number++)
                {
                    name = $"{kind.Name}-{WholeFile.Name(ego)}-{Numbers.File(number)}";
                }

                work.Write($"figures/{name}.svg", w => w.Write(kind.Svg(figures, ego, language)));
            }
        }
    }

    /// <summary>Writes the report.</summary>
    public static void Report(RunWork work, FigureSet figures) => work.Write(ReportCommand.FileName, w => w.Write(NeighbourhoodReport.Write(figures)));

    /// <summary>What becomes of the scores of focal organisations without each source.</summary>
    /// <remarks>Every source is as much work as all scores once more; with many informants only the report command does it.</remarks>
    public static ImmutableArray<Sensitivity> Sensitivities(RunWork work)
    {
        var root = work.Project.At(ReferenceLevel.Root);
        return SilencedSource.Of(root.Reading).Count(s => !s.Lost.IsEmpty) > MostSources
            ? []
            : Sensitivity.Of(root, work.Focal, CapitalsOptions.WithoutSurvival, cancellation: work.Session.Cancellation);
    }

    /// <summary>The figures, not drawn yet.</summary>
    public static FigureSet Set(RunWork work)
    {
        // Scores and risks are there already when whole organisations were looked at.
        var isThere = work.Levels.Contains(ReferenceLevel.Root);
        return new FigureSet(DrawingInput.Of(
            work.Session,
            work.Project,
            work.Project.At(ReferenceLevel.Root),
            work.Focal,
            work.Report,
            isThere ? [.. work.Scores.Where(s => s.Level == ReferenceLevel.Root).Select(s => s.Score)] : null,
            isThere ? [.. work.Risks.Where(r => r.Level == "root")] : null,
            isThere ? [.. work.Whole.Select(r => r.Score)] : null) with
        {
            Sensitivities = work.Silencing.GetAwaiter().GetResult(),
            Intervals = isThere
                ? work.Scores.Where(s => s.Level == ReferenceLevel.Root && s.Interval is not null).DistinctBy(s => ScoreKey.Of(s.Score)).ToDictionary(s => ScoreKey.Of(s.Score), s => s.Interval)
                : ImmutableDictionary<ScoreKey, PlausibleInterval?>.Empty,
        });
    }
}
