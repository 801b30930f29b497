using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Figures;

/// <summary>A neighbourhood as a network: which groups there are, who joins them, and where it would fall apart.</summary>
/// <remarks>
/// Shape is the sphere, fill the side of the network, size the number of ties. Names that find no place beside their actor become numbers
/// with a key. Actors without a recorded relation stand apart, counted. Random: no; the seed of the model is recorded by its caption.
/// </remarks>
public static class NetworkMap
{
    private const double RoomWidth = Theme.Width - 2 * Theme.Margin;
    private static readonly Font KeyFont = new(12);

    /// <summary>Draws the figure.</summary>
    /// <param name="model">What to show, with all texts.</param>
    /// <returns>A scene as wide as an A4 page; its height follows from what it holds.</returns>
    /// <exception cref="ArgumentException">Two actors have the same id, or a tie names an id that is not there.</exception>
    public static Scene Draw(NetworkMapModel model)
    {
        var above = Caption.Above(model.Title, model.Subtitle, Theme.Width);
        var plan = MapPlan.Of(model, new Point(Theme.Margin, above.Height + 12), RoomWidth);
        var labels = MapLabels.Place(model, plan);
        // Numbered by name, so that a name is found in the key as easily as a number.
        var important = MapLabels.Important(plan);
        var numbers = plan.Nodes
            .Where(node => labels.Unplaced.Contains(node.Actor.Id))
            .OrderBy(node => node.Actor.Label, StringComparer.OrdinalIgnoreCase).ThenBy(node => node.Actor.Id, StringComparer.Ordinal)
            .Select((node, at) => new KeyList.Entry(at + 1, node.Actor.Label, null) { Id = node.Actor.Id, IsStrong = important.Contains(node.Actor.Id) })
            .ToImmutableArray();
        var byId = numbers.ToDictionary(entry => entry.Id!, entry => entry.Number, StringComparer.Ordinal);

        var y = plan.Canvas.Bottom + 14;
        var key = KeyList.Draw(model.Labels.KeyHeading, numbers, new Point(Theme.Margin, y), RoomWidth, 4, KeyFont);
        if (!numbers.IsEmpty) y += key.Height + 18;
        var isolates = Isolates(model, plan.Isolates, y);
        if (!plan.Isolates.IsEmpty) y += isolates.Height + 18;
        var legend = MapLegend.Draw(model, plan, new Point(Theme.Margin, y), RoomWidth);
        y += legend.Height + 20;
        var under = Caption.Under(model.CaptionLines, y, Theme.Width);
        return new Scene
        {
            Width = Theme.Width,
            Height = Math.Ceiling(y + under.Height),
            Title = model.Title,
            Description = model.Description,
            Language = model.Language,
            Shapes =
            [
                new Group(above.Shapes) { Role = "heading" },
                new Group([.. Ties(model, plan)]) { Role = "ties" },
                .. plan.Nodes.Select(node => Node(node, byId)),
                new Group([.. labels.Placed.SelectMany(MapLabels.Shapes)]) { Role = "labels" },
                new Group(key.Shapes) { Role = "key" },
                new Group(isolates.Shapes) { Role = "isolates" },
                new Group(legend.Shapes) { Role = "legend" },
                new Group(under.Shapes) { Role = "caption" },
            ],
        };
    }

    private static IEnumerable<Shape> Ties(NetworkMapModel model, MapPlan plan)
    {
        var nodes = plan.Nodes.ToDictionary(node => node.Actor.Id, StringComparer.Ordinal);
        foreach (var tie in model.Ties.Where(tie => tie.From != tie.To).OrderByDescending(tie => tie.Step))
        {
            var segment = MapLabels.Between(nodes[tie.From], nodes[tie.To]);
            yield return new Group(Signs.Tie(segment, tie.Step, tie.IsImplied, tie.IsAtRisk, MapLegend.TieScale))
            {
                Role = "tie",
                Data = new Dictionary<string, string> { ["from"] = tie.From, ["to"] = tie.To }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            };
        }
    }

    private static Group Node(MapNode node, Dictionary<string, int> numbers)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(Signs.Actor(node.Actor.Sphere, node.At, node.Radius, node.Ink));
        if (node.Actor.IsSinglePoint) shapes.AddRange(Signs.SinglePoint(node.At, Signs.Reach(node.Actor.Sphere, node.Radius)));
        if (numbers.TryGetValue(node.Actor.Id, out var number)) shapes.Add(KeyList.Mark(number, node.At, node.Ink.Fill, Theme.Number));
        return new Group(shapes.ToImmutable())
        {
            Key = node.Actor.Id,
            Role = "node",
            Title = node.Actor.Label,
            Data = new Dictionary<string, string> { ["id"] = node.Actor.Id }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    // Actors without a tie, each with its name, in columns.
    private static Panel Isolates(NetworkMapModel model, ImmutableArray<MapActor> isolates, double top)
    {
        if (isolates.IsEmpty) return new Panel([], 0);
        var heading = string.Format(CultureInfo.InvariantCulture, model.Labels.Isolates, isolates.Length);
        return NameColumns.Draw(
            heading,
            [
                .. isolates
                    .OrderBy(actor => actor.Label, StringComparer.OrdinalIgnoreCase).ThenBy(actor => actor.Id, StringComparer.Ordinal)
                    .Select(actor => new NameColumns.Entry(at => Node(new MapNode(actor, 0, at.Moved(-7, 0), 6), []), actor.Label, null)),
            ],
            new Point(Theme.Margin, top), RoomWidth, 4, KeyFont);
    }
}
