using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>One organisation with who is there, who is not, and what hangs on one thread.</summary>
/// <remarks>
/// Position carries meaning: inside is bonding, the middle ring is bridging, the outer ring is linking with one sector per required
/// institution, so that a hole is seen as a hole. Random: no; equal models give equal scenes.
/// </remarks>
public static class CapitalRingsFigure
{
    private const double PictureWidth = 668;
    private const double ColumnLeft = 716;

    /// <summary>Draws the figure.</summary>
    /// <param name="model">What to show, with all texts.</param>
    /// <returns>A scene as wide as an A4 page; its height follows from what it holds.</returns>
    /// <exception cref="ArgumentException">Two items have the same id, or an item connects via an id that is not there.</exception>
    public static Scene Draw(CapitalRingsModel model)
    {
        var above = Caption.Above(model.Title, model.Subtitle, Theme.Width);
        var top = above.Height + 14;
        var atTop = new Point(Theme.Margin, top);
        var plan = RingsPicture.PlanOf(model, atTop, PictureWidth);
        var words = RingsColumn.Draw(model, plan, new Point(ColumnLeft, top + 12), Theme.Width - Theme.Margin - ColumnLeft);
        // Beside a longer column the rings stand in the middle of the height, unless they need the room under them for a key.
        var spare = Math.Max(0, words.Height + 12 - RingsPicture.Height);
        var picture = RingsPicture.Draw(model, atTop.Moved(0, Math.Min(spare / 2, 60)), PictureWidth);
        if (spare > 0 && !picture.Key.IsEmpty)
            picture = RingsPicture.Draw(model, atTop, PictureWidth);
        var key = KeyList.Draw(
            model.Labels.KeyHeading, picture.Key, new Point(Theme.Margin, picture.Bottom + 12), PictureWidth - 20, 2, Theme.Note);
        var bottom = Math.Max(!picture.Key.IsEmpty ? picture.Bottom + 12 + key.Height : picture.Bottom, top + 12 + words.Height);
        var under = Caption.Under(model.CaptionLines, bottom + 22, Theme.Width);
        return new Scene
        {
            Width = Theme.Width,
            Height = Math.Ceiling(bottom + 22 + under.Height),
            Title = model.Title,
            Description = model.Description,
            Language = model.Language,
            Shapes =
            [
                new Group(above.Shapes) { Role = "heading" },
                .. picture.Shapes,
                new Group(key.Shapes) { Role = "key" },
                new Group(words.Shapes) { Role = "findings" },
                new Group(under.Shapes) { Role = "caption" },
            ],
        };
    }
}
