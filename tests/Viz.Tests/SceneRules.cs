using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Tests;

/// <summary>What must hold for every figure, checked on the shapes themselves.</summary>
internal static class SceneRules
{
    public static void AllHold(Scene scene)
    {
        EverythingIsOnThePage(scene);
        NoTextOverlapsAnother(scene);
        NoNameCoversAnActor(scene);
    }

    public static void EverythingIsOnThePage(Scene scene)
    {
        foreach (var shape in scene.Painted)
            Assert.True(scene.Page.Grown(0.01).Holds(shape.Bounds), $"{shape} leaves the page of {scene.Width} by {scene.Height}.");
    }

    public static void NoTextOverlapsAnother(Scene scene)
    {
        var texts = scene.Painted.OfType<TextBlock>().Select(text => (Text: string.Join(' ', text.Lines), Boxes: Boxes(text))).ToList();
        for (var one = 0; one < texts.Count; one++)
        {
            for (var two = one + 1; two < texts.Count; two++)
            {
                var overlap = texts[one].Boxes.Any(box => texts[two].Boxes.Any(other => box.Grown(-0.5).Overlaps(other)));
                Assert.False(overlap, $"'{texts[one].Text}' and '{texts[two].Text}' overlap.");
            }
        }
    }

    public static void NoNameCoversAnActor(Scene scene)
    {
        var names = Groups(scene, "labels").SelectMany(group => group.Shapes).OfType<TextBlock>().ToList();
        var actors = Groups(scene, "node").SelectMany(group => group.Shapes.Where(shape => shape is not TextBlock)
            .Select(shape => (group.Title, Shape: shape))).ToList();
        foreach (var name in names)
        {
            foreach (var (title, shape) in actors)
            {
                // Every sign is roundish: its inner circle is what must stay free in any case.
                var radius = Math.Min(shape.Bounds.Width, shape.Bounds.Height) / 2;
                Assert.True(
                    Boxes(name).All(box => box.DistanceTo(shape.Bounds.Center) > radius - 1),
                    $"'{string.Join(' ', name.Lines)}' covers the sign of '{title}'.");
            }
        }
    }

    public static void NoNameIsCrossedByATie(Scene scene)
    {
        var names = Groups(scene, "labels").SelectMany(group => group.Shapes).OfType<TextBlock>().ToList();
        var ties = Groups(scene, "tie").Select(group => group.Shapes.OfType<Line>().First()).ToList();
        foreach (var name in names)
        {
            foreach (var tie in ties)
            {
                Assert.False(
                    Boxes(name).Any(box => box.LengthInside(tie.Segment) > 0),
                    $"'{string.Join(' ', name.Lines)}' is crossed by a tie.");
            }
        }
    }

    public static IEnumerable<Group> Groups(Scene scene, string role) => All(scene.Shapes).OfType<Group>().Where(group => group.Role == role);

    public static IEnumerable<string> Texts(Scene scene) => scene.Painted.OfType<TextBlock>().Select(text => string.Join(' ', text.Lines));

    private static IEnumerable<Shape> All(IEnumerable<Shape> shapes) =>
        shapes.SelectMany(shape => shape is Group group ? All(group.Shapes).Prepend(group) : [shape]);

    // One box per line; a turned text is followed by a row of small boxes, because its upright box is mostly empty.
    private static IEnumerable<Box> Boxes(TextBlock text)
    {
        if (text.Rotation == 0)
        {
            for (var line = 0; line < text.Lines.Length; line++)
            {
                yield return (text with
                {
                    Lines = [text.Lines[line]],
                    Baseline = text.Baseline.Moved(0, line * text.Font.LineHeight),
                }).UprightBounds;
            }

            yield break;
        }

        var box = text.UprightBounds;
        var turn = text.Rotation * Math.PI / 180;
        for (var x = box.Left; x <= box.Right; x += 4)
        {
            var point = new Point(x, box.Center.Y);
            var turned = text.Baseline.Toward(text.Baseline.AngleTo(point) + turn, text.Baseline.DistanceTo(point));
            yield return Box.Around(turned, text.Font.Size * 0.3);
        }
    }
}
