using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>One possible place of one label, with what it costs.</summary>
internal sealed record LabelCandidate(PlacedLabel Label, double Cost)
{
    // Words side by side need more air than lines under each other, or they are read as one line.
    private const double AirBeside = 7;
    private const double Air = 2;

    private Box Aired => new(Label.Box.Left - AirBeside, Label.Box.Top - Air, Label.Box.Width + 2 * AirBeside, Label.Box.Height + 2 * Air);

    public bool CollidesWith(LabelCandidate other) =>
        Aired.Overlaps(other.Label.Box)
        || (Label.Leader is { } mine && other.Label.Box.Grown(Air).LengthInside(mine) > 0)
        || (other.Label.Leader is { } theirs && Label.Box.Grown(Air).LengthInside(theirs) > 0)
        || (Label.Leader is { } one && other.Label.Leader is { } two && one.Crosses(two));
}

/// <summary>Thinks up places around an actor and prices them.</summary>
internal static class LabelCandidates
{
    private const int Directions = 16;
    private const double LeaderFrom = 14;
    private static readonly double[] Gaps = [5, 9, 16, 27, 40, 56, 76];

    /// <summary>Candidates that cover nothing, the cheapest first.</summary>
    public static IEnumerable<LabelCandidate> Of(LabelRequest request, LabelObstacles obstacles)
    {
        var all = new List<LabelCandidate>();
        for (var variant = 0; variant < request.Variants.Length; variant++)
        {
            var text = request.Variants[variant];
            var size = new Box(0, 0, text.Width, text.Height);
            foreach (var gap in Gaps.Where(gap => gap < 60 || request.Patience > 0))
            {
                for (var direction = 0; direction < Directions; direction++)
                {
                    var place = At(request, text, size, gap, 2 * Math.PI * direction / Directions);
                    if (IsBlocked(place, request, obstacles)) continue;
                    all.Add(new LabelCandidate(place, Price(place, request, obstacles, variant, gap, direction)));
                }
            }
        }

        return all.OrderBy(candidate => candidate.Cost); // stable: equal prices stay in the order of thinking up
    }

    private static PlacedLabel At(LabelRequest request, TextBox text, Box size, double gap, double angle)
    {
        double width = size.Width, height = size.Height, cos = Math.Cos(angle), sin = Math.Sin(angle);
        var touch = request.Anchor.Toward(angle, request.AnchorRadius + gap);
        var anchor = cos > 0.3 ? TextAnchor.Start : cos < -0.3 ? TextAnchor.End : TextAnchor.Middle;
        var left = anchor switch
        {
            TextAnchor.Start => touch.X,
            TextAnchor.End => touch.X - width,
            // Nearly above or under: the middle of the text slides to the side that it leans to.
            _ => touch.X - width / 2 + cos * width * 0.8,
        };
        var top = touch.Y - height / 2 + Math.Clamp(sin * 1.3, -1, 1) * height / 2;
        var box = new Box(left, top, width, height);
        if (gap < LeaderFrom) return new PlacedLabel(request.Id, box, text, anchor, null);

        var end = new Point(Math.Clamp(request.Anchor.X, box.Left, box.Right), Math.Clamp(request.Anchor.Y, box.Top + 3, box.Bottom - 3));
        var toward = request.Anchor.AngleTo(end);
        var leader = new Segment(request.Anchor.Toward(toward, request.AnchorRadius + 1), end.DistanceTo(request.Anchor) > 3
            ? end.Toward(toward + Math.PI, 2)
            : end);
        return new PlacedLabel(request.Id, box, text, anchor, leader);
    }

    private static bool IsBlocked(PlacedLabel place, LabelRequest request, LabelObstacles obstacles)
    {
        if (!obstacles.Canvas.Holds(place.Box)) return true;
        foreach (var actor in obstacles.Actors)
        {
            var isOwn = actor.Center == request.Anchor;
            if (place.Box.DistanceTo(actor.Center) < actor.Radius + (isOwn ? 0.5 : 2)) return true;
            if (!isOwn && place.Leader is { } leader && leader.DistanceTo(actor.Center) < actor.Radius + 2) return true;
        }

        return obstacles.Boxes.Any(box => box.Grown(4).Overlaps(place.Box)
            || (place.Leader is { } leader && box.LengthInside(leader) > 0));
    }

    private static double Price(
        PlacedLabel place, LabelRequest request, LabelObstacles obstacles, int variant, double gap, int direction)
    {
        var price = variant * 3.0 + gap * 0.35 + (place.Leader is null ? 0 : 11);
        price += request.Side is { } side
            ? (1 - Math.Cos(2 * Math.PI * direction / Directions - side)) * 9
            : Inconvenience(direction);
        price += Ambiguity(place, request, obstacles);
        var grown = place.Box.Grown(1.5);
        foreach (var tie in obstacles.Ties)
        {
            var inside = grown.LengthInside(tie);
            if (inside > 0) price += 40 + Math.Min(inside, 60) * 0.4;
            if (place.Leader is { } leader && leader.Crosses(tie)) price += 12;
        }

        return price + (request.ExtraCost?.Invoke(place.Box) ?? 0);
    }

    // A name that stands nearer to another actor than to its own is read as the other's name.
    private static double Ambiguity(PlacedLabel place, LabelRequest request, LabelObstacles obstacles)
    {
        var own = place.Box.DistanceTo(request.Anchor) - request.AnchorRadius;
        double price = 0;
        foreach (var actor in obstacles.Actors)
        {
            if (actor.Center == request.Anchor) continue;
            var distance = place.Box.DistanceTo(actor.Center) - actor.Radius;
            if (distance < 6) price += 6;
            if (distance < own + 2) price += 18;
        }

        return price;
    }

    // Readers look for a name to the right of a sign first, then left, then under it (Imhof's rules for maps).
    private static double Inconvenience(int direction) => direction switch
    {
        0 => 0,
        1 or 15 => 1,
        8 => 1.5,
        7 or 9 => 2.5,
        4 or 12 => 2,
        _ => 4,
    };
}
