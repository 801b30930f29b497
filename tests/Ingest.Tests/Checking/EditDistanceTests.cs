using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Tests.Checking;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "wijk", 4)]
    [InlineData("Wijk", "wijk", 0)]
    [InlineData("kitten", "sitting", 3)] // The example of every textbook.
    [InlineData("wijkpalies", "wijkpaleis", 2)]
    public void Letters_to_change_add_or_leave_out_are_counted(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b));
        Assert.Equal(distance, EditDistance.Of(b, a));
    }
}
