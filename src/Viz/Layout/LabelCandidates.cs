using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>One possible place of one label, with what it costs.</summary>
internal sealed record LabelCandidate(PlacedLabel Label, double Cost)
{
    // Words side by side need more air than lines under each other, or they are read as one line.
    private const double AirBeside = 7;
    private const double Air = 2;

    // Every candidate is held against every chosen label, round after round: what is asked each time is worked out once.
    private readonly Box _aired = new(Label.Box.Left - AirBeside, Label.Box.Top - Air, Label.Box.Width + 2 * AirBeside, Label.Box.Height + 2 * Air);
    private readonly Box _grown = Label.Box.Grown(Air);
    private readonly Box _reach = (Label.Leader is { } leader ? Label.Box.Union(Box.Around([leader.From, leader.To])) : Label.Box).Grown(AirBeside);

    public bool CollidesWith(LabelCandidate other) =>
        _reach.Overlaps(other._reach)
        && (_aired.Overlaps(other.Label.Box)
            || (Label.Leader is { } mine && other._grown.LengthInside(mine) > 0)
            || (other.Label.Leader is { } theirs && _grown.LengthInside(theirs) > 0)
            || (Label.Leader is { } one && other.Label.Leader is { } two && one.Crosses(two)));
}

/// <summary>Thinks up places around an actor and prices them.</summary>
internal static class LabelCandidates
{
    private const int Directions = 16;
    private const double LeaderFrom = 14;
    private const double LastResort = 60;
    private static readonly double[] Gaps = [5, 9, 16, 27, 40, 56, 76];

    /// <summary>Candidates that cover nothing and cost no more than the limit, the cheapest first.</summary>
    public static IEnumerable<LabelCandidate> Of(LabelRequest request, LabelObstacles obstacles, double limit)
    {
        var near = Near(request, obstacles);
        var all = new List<LabelCandidate>();
        for (var variant = 0; variant < request.Variants.Length; variant++)
        {
            var text = request.Variants[variant];
            var size = new Box(0, 0, text.Width, text.Height);
            foreach (var gap in Gaps)
            {
                if (gap >= LastResort && request.Patience <= 0) break;
                for (var direction = 0; direction < Directions; direction++)
                {
                    // Whatever a place costs comes on top of this: one that is too dear already need not be looked at.
                    var price = Wish(request, variant, gap, direction);
                    if (price > limit) continue;
                    var place = At(request, size, gap, 2 * Math.PI * direction / Directions);
                    if (IsBlocked(place, request, near)) continue;
                    price = Price(price, limit, place, request, near);
                    if (price <= limit) all.Add(new LabelCandidate(new PlacedLabel(request.Id, place.Box, text, place.Anchor, place.Leader), price));
                }
            }
        }

        return all.OrderBy(candidate => candidate.Cost); // stable: equal prices stay in the order of thinking up
    }

    // What lies so near that a place of this label can touch it or be taken for its name.
    private static Obstacles Near(LabelRequest request, LabelObstacles obstacles)
    {
        double width = 0, height = 0;
        foreach (var text in request.Variants)
        {
            width = Math.Max(width, text.Width);
            height = Math.Max(height, text.Height);
        }

        var gap = request.Patience > 0 ? Gaps[^1] : LastResort;
        var away = request.AnchorRadius + gap;
        var reach = new Box(request.Anchor.X - away - width, request.Anchor.Y - away - height, 2 * (away + width), 2 * (away + height)).Grown(5);
        return new Obstacles(
            obstacles.Canvas,
            [.. obstacles.Actors.Where(actor => reach.DistanceTo(actor.Center) < actor.Radius + gap + 8)],
            [.. obstacles.Boxes.Where(reach.Overlaps)],
            [.. obstacles.Ties.Where(tie => reach.LengthInside(tie) > 0)]);
    }

    private static Place At(LabelRequest request, Box size, double gap, double angle)
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
        if (gap < LeaderFrom) return new Place(box, anchor, null);

        var end = new Point(Math.Clamp(request.Anchor.X, box.Left, box.Right), Math.Clamp(request.Anchor.Y, box.Top + 3, box.Bottom - 3));
        var toward = request.Anchor.AngleTo(end);
        var leader = new Segment(request.Anchor.Toward(toward, request.AnchorRadius + 1), end.DistanceTo(request.Anchor) > 3
            ? end.Toward(toward + Math.PI, 2)
            : end);
        return new Place(box, anchor, leader);
    }

    private static bool IsBlocked(in Place place, LabelRequest request, Obstacles near)
    {
        if (!near.Canvas.Holds(place.Box)) return true;
        foreach (var actor in near.Actors)
        {
            var isOwn = actor.Center == request.Anchor;
            if (place.Box.DistanceTo(actor.Center) < actor.Radius + (isOwn ? 0.5 : 2)) return true;
            if (!isOwn && place.Leader is { } leader && leader.DistanceTo(actor.Center) < actor.Radius + 2) return true;
        }

        foreach (var box in near.Boxes)
        {
            if (box.Grown(4).Overlaps(place.Box) || (place.Leader is { } leader && box.LengthInside(leader) > 0)) return true;
        }

        return false;
    }

    // What the place costs before it is known what stands around it.
    private static double Wish(LabelRequest request, int variant, double gap, int direction)
    {
        var price = variant * 3.0 + gap * 0.35 + (gap < LeaderFrom ? 0 : 11);
        return price + (request.Side is { } side
            ? (1 - Math.Cos(2 * Math.PI * direction / Directions - side)) * 9
            : Inconvenience(direction));
    }

    // Nothing makes a place cheaper, so what is over the limit is not priced to the end.
    private static double Price(double price, double limit, in Place place, LabelRequest request, Obstacles near)
    {
        price += Ambiguity(place, request, near);
        var grown = place.Box.Grown(1.5);
        foreach (var tie in near.Ties)
        {
            if (price > limit) return price;
            var inside = grown.LengthInside(tie);
            if (inside > 0) price += 40 + Math.Min(inside, 60) * 0.4;
            if (place.Leader is { } leader && leader.Crosses(tie)) price += 12;
        }

        return price + (request.ExtraCost?.Invoke(place.Box) ?? 0);
    }

    // A name that stands nearer to another actor than to its own is read as the other's name.
    private static double Ambiguity(in Place place, LabelRequest request, Obstacles near)
    {
        var own = place.Box.DistanceTo(request.Anchor) - request.AnchorRadius;
        double price = 0;
        foreach (var actor in near.Actors)
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

    private readonly record struct Place(Box Box, TextAnchor Anchor, Segment? Leader);

    private sealed record Obstacles(Box Canvas, Circle[] Actors, Box[] Boxes, Segment[] Ties);
}
