using System.Globalization;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests;

/// <summary>The examples on the pages of the measures: the arithmetic gives the printed result, and so does the code.</summary>
public sealed class ExplanationTests
{
    private static readonly Measurement Toy = Tables.ToyAt(ReferenceLevel.Root);

    public static TheoryData<string> Ids => [.. Measures.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measure_is_explained(string id)
    {
        var explanation = Explanations.Of(id);
        Assert.True(explanation is not null, $"{id} has no explanation: add one to src/Graph/Explanations.*.cs, with an example by hand on data/known/toy");
        Assert.All([explanation.Formula, explanation.Example, explanation.Result], Assert.NotEmpty);
        var head = Explanations.Of(id.Split('.')[0]) ?? Explanations.Of(Measures.All.First(m => m.Id.Split('.')[0] == id.Split('.')[0]).Id);
        Assert.All([head!.Direction, head.Strengths], Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_sum_of_the_example_gives_its_result(string id)
    {
        if (Explanations.Of(id) is { Sum: { Length: > 0 } sum } explanation)
        {
            Printed(explanation.Result, Arithmetic.ValueOf(sum), id);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_code_gives_the_result_of_the_example(string id)
    {
        if (Explanations.Of(id) is not { } explanation)
        {
            return;
        }

        if (Measures.Find(id)!.Capital == Measures.Plain)
        {
            ExamplesOnToy.Check(id, explanation.Result, Printed);
            return;
        }

        if (Measures.Find(id)!.Capital == "person")
        {
            Holds(explanation, SpannerScores.Of(Toy, [id == "SP10" ? "a" : "v"]).Single(s => s.Measure == id));
            return;
        }

        if (Measures.Find(id)!.Capital == "neighbourhood")
        {
            Holds(explanation, WholeScores.Of(Toy, null, 42).Single(s => s.Measure == id && (explanation.Institution is null || s.Institution == explanation.Institution)));
            return;
        }

        if (id.StartsWith("MH", StringComparison.Ordinal))
        {
            Holds(explanation, HeadScores.Of(Toy, Toy.Unit("C1")).Single(s => s.Measure == id));
            return;
        }

        Holds(explanation, explanation.Institution is { } institution
            ? id.EndsWith(".kind", StringComparison.Ordinal) ? Toy.Score("C1", id, kind: institution) : Toy.Score("C1", id, institution)
            : Toy.Score("C1", id));
    }

    private static void Holds(Explanation explanation, Score score)
    {
        var id = explanation.Id;
        if (score.Value is { } value)
        {
            Printed(explanation.Result, value, id);
        }
        else
        {
            score.IsNotAvailable(explanation.Result["n/a (".Length..^1]);
        }
    }

    [Theory]
    [InlineData("1 − 2 · 3 / 4", -0.5)]
    [InlineData("(1/4 + 1/4 · 1/2)²", 9.0 / 64)]
    [InlineData("1 / ln(4) + 2³", (1 / 1.3862943611198906) + 8)]
    public void Sums_are_worked_out_as_they_are_read(string sum, double value) => Near.Equal(value, Arithmetic.ValueOf(sum));

    [Fact]
    public void A_wrong_result_is_seen() =>
        Assert.ThrowsAny<Exception>(() => Printed("0.3334", 1.0 / 3, ""));

    // A printed number stands for all that round to it.
    private static void Printed(string result, double value, string id)
    {
        var printed = double.Parse(result, CultureInfo.InvariantCulture);
        var digits = result.Contains('.') ? result.Length - result.IndexOf('.') - 1 : 9;
        Assert.True(Math.Abs(printed - value) <= (0.5 * Math.Pow(10, -digits)) + 1e-12, $"{id}: the page says {result}, found {value}");
    }
}
