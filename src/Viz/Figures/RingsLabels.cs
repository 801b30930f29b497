using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>The names beside the actors of the rings.</summary>
internal static class RingsLabels
{
    private static readonly double[] Widths = [170, 130, 100, 84];

    /// <summary>What a label asks for: as few lines as possible, on its own side, in its own ring.</summary>
    public static LabelRequest Request(PlacedItem placed, RingSizes sizes, IReadOnlySet<string> sectors)
    {
        var item = placed.Item;
        // The edge names the sector already: inside it stands only that nobody is mentioned.
        var name = item is { IsNotMentioned: true, Note: not null } && sectors.Contains(item.Label) ? "" : item.Label;
        var color = item.IsNotMentioned ? Palette.Absent : Palette.Ink;
        var note = item.IsSinglePoint || item.IsAtRisk ? Palette.AlarmText : Palette.Muted;
        var noteFont = Theme.Note with { Size = 12 };
        var variants = Widths
            .Select(width => new TextBox().WithBalanced(name, Theme.Label, color, width).WithBalanced(item.Note ?? "", noteFont, note, width))
            .Where(text => text.Lines.Length <= 6)
            .OrderBy(text => text.IsCut(name, item.Note))
            .DistinctBy(text => string.Join('\n', text.Lines.Select(line => line.Text)))
            .ToList();
        // A name that is too long for every width is shown whole all the same.
        if (variants.Count == 0)
            variants.Add(new TextBox().WithBalanced(name, Theme.Label, color, Widths[0]).WithBalanced(item.Note ?? "", noteFont, note, Widths[0]));
        // A word cut in two is the last resort.
        if (!variants[0].IsCut(name, item.Note)) variants.RemoveAll(text => text.IsCut(name, item.Note));
        return new LabelRequest
        {
            Id = item.Id,
            Anchor = placed.At,
            AnchorRadius = placed.Reach + 1,
            Variants = [.. variants],
            // Enough to look farther away, not enough to stand on a tie.
            Patience = item.IsSinglePoint ? 1.5 : 0,
            Priority = (item.IsSinglePoint ? 8 : 0) + (item.IsNotMentioned ? 3 : 0) + item.Step,
            ExtraCost = box => RingCost(box, placed.Part, sizes),
        };
    }

    /// <summary>The shapes of a placed label.</summary>
    public static IEnumerable<Shape> Shapes(PlacedLabel label)
    {
        if (label.Leader is { } leader)
            yield return Signs.Leader(leader);
        foreach (var shape in label.Text.At(new Point(label.Box.Left, label.Box.Top), label.Anchor)) yield return shape;
    }

    // A name that lies in another ring than its actor seems to say that the actor does.
    private static double RingCost(Box box, RingPart part, RingSizes sizes)
    {
        var (from, to) = part switch
        {
            RingPart.Inside => (0.0, sizes.Inner),
            RingPart.Neighbourhood => (sizes.Inner, sizes.Middle),
            _ => (sizes.Middle, sizes.Outer + 60),
        };
        double outside = 0;
        Point[] corners =
        [
            new(box.Left, box.Top), new(box.Right, box.Top), new(box.Left, box.Bottom), new(box.Right, box.Bottom), box.Center,
        ];
        foreach (var corner in corners)
        {
            var distance = corner.DistanceTo(sizes.Center);
            if (distance < from) outside += Math.Min(from - distance, 40);
            else if (distance > to) outside += Math.Min(distance - to, 40);
        }

        return outside * 0.12;
    }
}
