using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Cli.Drawings;

/// <summary>A kind of figure; its text is in the resources under <c>figure.NAME</c>.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="IsOfOne">Whether it is about one organisation.</param>
/// <param name="Draw">Draws it: from the input, for an organisation where it is about one, in a language.</param>
internal sealed record FigureKind(string Name, bool IsOfOne, Func<ReportInput, string, string, Scene> Draw)
{
    /// <summary>Every kind there is.</summary>
    public static ImmutableArray<FigureKind> All { get; } =
    [
        new("capital-rings", IsOfOne: true, (input, ego, language) => CapitalRingsFigure.Draw(CapitalRingsOf.Model(input, ego, language))),
        new("capital-table", IsOfOne: false, (input, _, language) => CapitalTable.Draw(CapitalTableOf.Model(input, language))),
        new("network-map", IsOfOne: false, (input, _, language) => NetworkMap.Draw(NetworkMapOf.Model(input, language))),
    ];

    /// <summary>The figure as a file of its own.</summary>
    public string Svg(ReportInput input, string ego, string language) => SvgWriter.Write(Draw(input, ego, language));
}
