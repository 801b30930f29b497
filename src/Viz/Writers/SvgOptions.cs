namespace WijkNetwerk.Viz.Writers;

/// <summary>How a scene is written as SVG.</summary>
public sealed record SvgOptions
{
    /// <summary>Put before every id, so that several figures can live in one page. Begins with a letter.</summary>
    public string IdPrefix { get; init; } = "figure";

    /// <summary>Whether the file begins with an XML declaration; not for SVG inside an HTML page.</summary>
    public bool IsStandalone { get; init; } = true;
}
