using WijkNetwerk.Cli.Commands;
using WijkNetwerk.Cli.Drawings;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Cli.Running;

/// <summary>The figures and the report of a run.</summary>
internal static class RunDrawings
{
    /// <summary>Draws the map, and for focal organisations the table and the rings of each.</summary>
    public static void Figures(RunWork work)
    {
        var input = Input(work, work.Project.Fresh(ReferenceLevel.Root));
        var language = work.Session.Language;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in FigureKind.All.Where(k => !k.IsOfOne && (k.Name == "network-map" || !input.Focal.IsEmpty)))
        {
            work.Session.Cancellation.ThrowIfCancellationRequested();
            work.Write($"figures/{kind.Name}.svg", w => w.Write(kind.Svg(input, "", language)));
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

                work.Write($"figures/{name}.svg", w => w.Write(kind.Svg(input, ego, language)));
            }
        }
    }

    /// <summary>Writes the report.</summary>
    public static void Report(RunWork work) => work.Write(ReportCommand.FileName, w => w.Write(NeighbourhoodReport.Write(Input(work, work.Project.At(ReferenceLevel.Root)))));

    private static ReportInput Input(RunWork work, Measurement root)
    {
        // Scores and risks are there already when whole organisations were looked at.
        var isThere = work.Levels.Contains(ReferenceLevel.Root);
        return DrawingInput.Of(
            work.Session,
            work.Project,
            root,
            work.Focal,
            work.Report,
            isThere ? [.. work.Scores.Where(s => s.Level == ReferenceLevel.Root).Select(s => s.Score)] : null,
            isThere ? [.. work.Risks.Where(r => r.Level == "root")] : null);
    }
}
