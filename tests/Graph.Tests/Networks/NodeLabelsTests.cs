using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Networks;

public sealed class NodeLabelsTests
{
    [Fact]
    public void Labels_are_numbered_in_ordinal_order_whatever_the_order_of_input()
    {
        var labels = NodeLabels.Of(["b", "a", "B", "é", "a"]);
        Assert.Equal(["B", "a", "b", "é"], labels);
        Assert.Equal(2, labels.IndexOf("b"));
        Assert.Equal("é", labels[3]);
    }

    [Fact]
    public void An_unknown_label_is_refused_by_name()
    {
        var labels = NodeLabels.Of(["a"]);
        Assert.False(labels.TryIndexOf("x", out _));
        Assert.Contains("\"x\"", Assert.Throws<ArgumentException>(() => labels.IndexOf("x")).Message);
    }

    [Fact]
    public void There_may_be_no_labels_but_none_may_be_missing()
    {
        Assert.Empty(NodeLabels.Of([]));
        Assert.Contains("Id number 2", Assert.Throws<ArgumentException>(() => NodeLabels.Of(["a", null!])).Message);
    }
}
