using System.Text;

namespace WijkNetwerk.Cli.Output;

/// <summary>Where data goes when that is a screen: it knows how many columns there are.</summary>
/// <param name="inner">What writes.</param>
/// <param name="width">Columns of the screen.</param>
internal sealed class ScreenWriter(TextWriter inner, int width) : TextWriter
{
    /// <summary>How many columns the screen has.</summary>
    public int Width => width;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
