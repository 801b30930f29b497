namespace WijkNetwerk.Viz.Drawing;

/// <summary>Size and weight of letters; the family is the same in every figure.</summary>
/// <param name="Size">Height of the letters in page units.</param>
/// <param name="IsBold">Whether the letters are bold.</param>
public readonly record struct Font(double Size, bool IsBold = false)
{
    /// <summary>Families with the same widths, so that labels fit on every computer.</summary>
    public const string Family = "Helvetica, Arial, \"Liberation Sans\", sans-serif";

    /// <summary>Distance between two baselines.</summary>
    public double LineHeight => Size * 1.22;

    /// <summary>How far letters reach above the baseline (Á, É).</summary>
    public double Ascent => Size * 0.86;

    /// <summary>How far letters reach below the baseline (g, j).</summary>
    public double Descent => Size * 0.22;
}
