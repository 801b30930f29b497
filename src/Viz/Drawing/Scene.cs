using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>A drawing that knows nothing of the device or file it will end in.</summary>
/// <remarks>Shape: a list of shapes, the first at the bottom. Random: no. Two scenes made from equal models are written equally.</remarks>
public sealed record Scene
{
    /// <summary>Width in page units.</summary>
    public required double Width { get; init; }

    /// <summary>Height in page units.</summary>
    public required double Height { get; init; }

    /// <summary>What it is, for people who cannot see it and for search.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen in it, in words (alternative text).</summary>
    public required string Description { get; init; }

    /// <summary>Language of the texts, such as `nl`.</summary>
    public required string Language { get; init; }

    /// <summary>What is drawn, from the bottom up.</summary>
    public required ImmutableArray<Shape> Shapes { get; init; }

    /// <summary>The whole page.</summary>
    public Box Page => new(0, 0, Width, Height);

    /// <summary>All shapes that paint something, without the groups they are in.</summary>
    public IEnumerable<Shape> Painted => Flattened(Shapes);

    private static IEnumerable<Shape> Flattened(ImmutableArray<Shape> shapes) =>
        shapes.SelectMany(shape => shape is Group group ? Flattened(group.Shapes) : [shape]);
}
