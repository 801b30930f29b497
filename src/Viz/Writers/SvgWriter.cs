using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Writers;

/// <summary>Turns a scene into an SVG file that any browser, word processor or printer shows the same.</summary>
/// <remarks>Equal scenes give equal bytes, whatever the culture: at most two decimals, `\n`, attributes in one fixed order.</remarks>
public static class SvgWriter
{
    /// <summary>Writes a scene.</summary>
    /// <param name="scene">What to draw.</param>
    /// <param name="options">Ids and declaration.</param>
    /// <returns>The text of the SVG, ending in a line end.</returns>
    public static string Write(Scene scene, SvgOptions? options = null)
    {
        options ??= new SvgOptions();
        var prefix = options.IdPrefix;
        if (prefix.Length == 0 || !char.IsAsciiLetter(prefix[0]) || prefix.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
        {
            throw new ArgumentException(
                $"The id prefix is '{prefix}'; it must be a letter followed by letters, digits, - or _.", nameof(options));
        }

        var xml = new XmlText();
        if (options.IsStandalone) xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Open("svg")
            .Attribute("xmlns", "http://www.w3.org/2000/svg")
            .Attribute("viewBox", $"0 0 {Number(scene.Width)} {Number(scene.Height)}")
            .Attribute("width", Number(scene.Width))
            .Attribute("height", Number(scene.Height))
            .Attribute("role", "img")
            .Attribute("aria-labelledby", $"{prefix}-title {prefix}-desc")
            .Attribute("lang", scene.Language)
            .Attribute("xml:lang", scene.Language)
            .Attribute("font-family", Font.Family);
        xml.Open("title").Attribute("id", $"{prefix}-title").Text(scene.Title).Close();
        xml.Open("desc").Attribute("id", $"{prefix}-desc").Text(scene.Description).Close();
        xml.Open("rect")
            .Attribute("width", Number(scene.Width))
            .Attribute("height", Number(scene.Height))
            .Attribute("fill", Palette.Paper)
            .Close();
        foreach (var shape in scene.Shapes) Write(xml, shape, prefix);
        xml.Close();
        return xml.ToString();
    }

    /// <summary>A number as it stands in the file: at most two decimals, point as decimal sign, never `-0`.</summary>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"A shape has the coordinate {value}; it must be a finite number.");
        var text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>An id without characters that have a meaning in selectors; different keys stay different.</summary>
    internal static string SafeId(string key)
    {
        var id = new StringBuilder();
        foreach (var c in key)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-') id.Append(c);
            else id.Append(CultureInfo.InvariantCulture, $"_{(int)c:x}_");
        }

        return id.ToString();
    }

    private static void Write(XmlText xml, Shape shape, string prefix)
    {
        switch (shape)
        {
            case Group group:
                WriteGroup(xml, group, prefix);
                break;
            case TextBlock text:
                WriteText(xml, text);
                break;
            case Circle circle:
                xml.Open("circle")
                    .Attribute("cx", Number(circle.Center.X))
                    .Attribute("cy", Number(circle.Center.Y))
                    .Attribute("r", Number(circle.Radius));
                Finish(xml, circle.Ink);
                break;
            case Rectangle rectangle:
                xml.Open("rect")
                    .Attribute("x", Number(rectangle.Box.Left))
                    .Attribute("y", Number(rectangle.Box.Top))
                    .Attribute("width", Number(rectangle.Box.Width))
                    .Attribute("height", Number(rectangle.Box.Height));
                if (rectangle.CornerRadius > 0) xml.Attribute("rx", Number(rectangle.CornerRadius));
                Finish(xml, rectangle.Ink);
                break;
            case Diamond diamond:
                var (middle, radius) = (diamond.Center, diamond.Radius);
                xml.Open("polygon").Attribute("points", Points(
                    [middle.Moved(0, -radius), middle.Moved(radius, 0), middle.Moved(0, radius), middle.Moved(-radius, 0)]));
                Finish(xml, diamond.Ink);
                break;
            case Polygon polygon:
                xml.Open("polygon").Attribute("points", Points(polygon.Corners));
                Finish(xml, polygon.Ink);
                break;
            case Line line:
                xml.Open("line")
                    .Attribute("x1", Number(line.Segment.From.X))
                    .Attribute("y1", Number(line.Segment.From.Y))
                    .Attribute("x2", Number(line.Segment.To.X))
                    .Attribute("y2", Number(line.Segment.To.Y));
                Finish(xml, line.Ink);
                break;
            case PathShape path:
                xml.Open("path").Attribute("d", PathData(path));
                Finish(xml, path.Ink);
                break;
            default:
                throw new ArgumentException($"A shape of the kind {shape.GetType().Name} cannot be written as SVG.", nameof(shape));
        }
    }

    private static void WriteGroup(XmlText xml, Group group, string prefix)
    {
        xml.Open("g");
        if (group.Key is not null) xml.Attribute("id", $"{prefix}-{SafeId(group.Key)}");
        if (group.Role is not null) xml.Attribute("class", group.Role);
        foreach (var (name, value) in group.Data) xml.Attribute("data-" + name, value);
        if (group.Title is not null) xml.Open("title").Text(group.Title).Close();
        if (group.Description is not null) xml.Open("desc").Text(group.Description).Close();
        foreach (var shape in group.Shapes) Write(xml, shape, prefix);
        xml.Close();
    }

    private static void WriteText(XmlText xml, TextBlock block)
    {
        xml.Open("text").Attribute("font-size", Number(block.Font.Size));
        if (block.Font.IsBold) xml.Attribute("font-weight", "bold");
        if (block.Anchor != TextAnchor.Start) xml.Attribute("text-anchor", block.Anchor == TextAnchor.Middle ? "middle" : "end");
        xml.Attribute("fill", block.Color);
        if (block.Halo is not null)
        {
            // The rim is painted under the letters, so that it does not eat into them.
            xml.Attribute("stroke", block.Halo)
                .Attribute("stroke-width", Number(block.Font.Size / 4.5))
                .Attribute("stroke-linejoin", "round")
                .Attribute("paint-order", "stroke");
        }

        var (x, y) = (Number(block.Baseline.X), Number(block.Baseline.Y));
        if (block.Rotation != 0) xml.Attribute("transform", $"rotate({Number(block.Rotation)} {x} {y})");
        if (block.Lines.Length == 1)
        {
            xml.Attribute("x", x).Attribute("y", y).Text(block.Lines[0]).Close();
            return;
        }

        for (var line = 0; line < block.Lines.Length; line++)
        {
            xml.Open("tspan")
                .Attribute("x", x)
                .Attribute("y", Number(block.Baseline.Y + line * block.Font.LineHeight))
                .Text(block.Lines[line])
                .Close();
        }

        xml.Close();
    }

    private static void Finish(XmlText xml, Ink ink)
    {
        xml.Attribute("fill", ink.Fill ?? "none");
        if (ink.Stroke is not null)
        {
            xml.Attribute("stroke", ink.Stroke).Attribute("stroke-width", Number(ink.StrokeWidth));
            if (!ink.Dash.IsEmpty) xml.Attribute("stroke-dasharray", string.Join(' ', ink.Dash.Select(Number)));
            if (ink.RoundEnds) xml.Attribute("stroke-linecap", "round");
        }

        if (ink.Opacity < 1) xml.Attribute("opacity", Number(ink.Opacity));
        xml.Close();
    }

    private static string Points(ImmutableArray<Point> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string PathData(PathShape path)
    {
        var steps = path.Steps.Select(step => step.Move switch
        {
            PathMove.Start => $"M{Number(step.To.X)} {Number(step.To.Y)}",
            PathMove.Line => $"L{Number(step.To.X)} {Number(step.To.Y)}",
            _ => $"A{Number(step.Radius)} {Number(step.Radius)} 0 0 {(step.Move == PathMove.ArcClockwise ? 1 : 0)} "
                + $"{Number(step.To.X)} {Number(step.To.Y)}",
        });
        return string.Concat(steps) + (path.IsClosed ? "Z" : "");
    }
}
