using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

public sealed class CarriedByTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(";")]
    [InlineData(" | ; | ")]
    public void Nothing_hangs_on_nothing(string? text)
    {
        Assert.True(CarriedBy.Parse(text).IsNothing);
        Assert.False(CarriedBy.Parse(text).FallsWhen(_ => true));
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a;b", "a", true)]
    [InlineData("a;b", "b", true)]
    [InlineData("a|b", "a", false)]
    [InlineData("a|b", "b", false)]
    [InlineData("a|b", "a b", true)]
    [InlineData("a;b|c", "a", true)]
    [InlineData("a;b|c", "b", false)]
    [InlineData("a;b|c", "c", false)]
    [InlineData("a;b|c", "b c", true)]
    [InlineData("a|b;c", "c", true)]
    [InlineData("a|b;c", "a", false)]
    [InlineData(" a ; ; b | | c ", "b c", true)]
    [InlineData(" a ; ; b | | c ", "b", false)]
    public void A_semicolon_needs_all_and_a_bar_gives_alternatives(string text, string lost, bool falls) =>
        Assert.Equal(falls, CarriedBy.Parse(text).FallsWhen(lost.Split(' ').Contains));

    [Fact]
    public void Ids_are_compared_as_written() => Assert.False(CarriedBy.Parse("R1").FallsWhen(id => id == "r1"));

    [Fact]
    public void It_is_written_as_it_was_read()
    {
        var carriers = CarriedBy.Parse("a; b |c");

        Assert.Equal("a;b|c", carriers.ToString());
        Assert.Equal(["a", "b", "c"], carriers.Ids);
        Assert.Equal(CarriedBy.Parse("a;b|c"), carriers);
        Assert.NotEqual(CarriedBy.Parse("a|b;c"), carriers);
    }
}
