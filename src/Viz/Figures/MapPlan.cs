using System.Collections.Immutable;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Layout;

namespace WijkNetwerk.Viz.Figures;

/// <summary>An actor of the map with its place and looks.</summary>
internal sealed record MapNode(MapActor Actor, int Ties, Point At, double Radius)
{
    public double Reach => Signs.Reach(Actor.Sphere, Radius) + (Actor.IsSinglePoint ? Signs.AlarmReach : 0);

    public Ink Ink => Signs.Present(Actor.Class switch
    {
        ActorClass.Community => Palette.Community,
        ActorClass.Institution => Palette.Institution,
        _ => Palette.Undecided,
    });
}

/// <summary>Where the actors of the map stand.</summary>
internal sealed record MapPlan(ImmutableArray<MapNode> Nodes, ImmutableArray<MapActor> Isolates, Box Canvas)
{
    // A number of two figures must fit in the smallest sign.
    private const double Smallest = 9;
    private const double Largest = 19;

    /// <summary>Plans the map under a given top.</summary>
    public static MapPlan Of(NetworkMapModel model, Point topLeft, double width)
    {
        Check(model);
        var degree = model.Actors.ToDictionary(actor => actor.Id, _ => 0, StringComparer.Ordinal);
        foreach (var tie in model.Ties.Where(tie => tie.From != tie.To))
        {
            degree[tie.From]++;
            degree[tie.To]++;
        }

        var tied = model.Actors.Where(actor => degree[actor.Id] > 0).ToList();
        var isolates = model.Actors.Where(actor => degree[actor.Id] == 0).ToImmutableArray();
        var canvas = new Box(topLeft.X, topLeft.Y, width, tied.Count == 0 ? 0 : Math.Clamp(250 + 6.4 * tied.Count, 300, 860));
        if (tied.Count == 0) return new MapPlan([], isolates, canvas);

        var most = tied.Max(actor => degree[actor.Id]);
        var radii = tied.Select(actor => Smallest + (Largest - Smallest) * Math.Sqrt((degree[actor.Id] - 1.0) / Math.Max(1, most - 1))).ToList();
        var reaches = tied.Select((actor, at) => Signs.Reach(actor.Sphere, radii[at]) + (actor.IsSinglePoint ? Signs.AlarmReach : 0)).ToList();
        var points = Placed(model, tied, degree, reaches, canvas);
        return new MapPlan(
            [.. tied.Select((actor, at) => new MapNode(actor, degree[actor.Id], points[at], radii[at]))], isolates, canvas);
    }

    private static ImmutableArray<Point> Placed(
        NetworkMapModel model, List<MapActor> tied, Dictionary<string, int> degree, List<double> reaches, Box canvas)
    {
        var index = tied.Select((actor, at) => (actor.Id, at)).ToDictionary(entry => entry.Id, entry => entry.at, StringComparer.Ordinal);
        // The more ties two actors have, the more room is needed between them for the actors around each.
        double Length(MapTie tie) => 0.7 + 0.15 * (Math.Sqrt(degree[tie.From]) + Math.Sqrt(degree[tie.To]));
        var ties = model.Ties.Where(tie => tie.From != tie.To)
            .Select(tie => new LayoutTie(index[tie.From], index[tie.To], Length(tie))).ToList();
        var aspect = canvas.Width / canvas.Height;
        var points = StressLayout.Place(tied.Count, ties, new StressOptions { Aspect = aspect, Seed = model.Seed });

        // Names need room at the edge; the drawing is stretched a little when that fills the page better.
        var inner = new Box(canvas.Left + 60, canvas.Top + 26, canvas.Width - 120, canvas.Height - 52);
        var box = Box.Around(points);
        double horizontal = inner.Width / Math.Max(box.Width, 0.5), vertical = inner.Height / Math.Max(box.Height, 0.5);
        var scale = Math.Min(Math.Min(horizontal, vertical), 190);
        double scaleX = Math.Min(horizontal, scale * 1.35), scaleY = Math.Min(vertical, scale * 1.35);
        var scaled = points.Select(point => new Point(
            inner.Center.X + (point.X - box.Center.X) * scaleX,
            inner.Center.Y + (point.Y - box.Center.Y) * scaleY)).ToList();
        var air = reaches.Select(reach => reach + 13).ToList();
        var apart = OverlapRemoval.Apart(scaled, air, canvas);
        return OverlapRemoval.OffTies(apart, air, [.. ties.Select(tie => (tie.From, tie.To))], canvas);
    }

    private static void Check(NetworkMapModel model)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in model.Actors)
        {
            if (!ids.Add(actor.Id)) throw new ArgumentException($"The map holds two actors with the id '{actor.Id}'; ids must differ.");
        }

        foreach (var tie in model.Ties)
        {
            var unknown = !ids.Contains(tie.From) ? tie.From : !ids.Contains(tie.To) ? tie.To : null;
            if (unknown is not null) throw new ArgumentException($"A tie names '{unknown}', which is not on the map.");
        }
    }
}
