using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Tests.Checking;

public sealed class FindingTextTests
{
    private static readonly Finding Unknown = new("E205", Severity.Error, new Place("relaties.csv", 17, "bron"), "klooster-oude-norden", ["klooster-oude-noorden"]);

    [Fact]
    public void A_finding_is_said_in_Dutch_as_a_block_whatever_the_machine_speaks()
    {
        using var _ = new Culture("en-US");
        Assert.Equal(
            "E205  relaties.csv, rij 17, kolom \"bron\"\n"
            + "      \"klooster-oude-norden\" gevonden, dat bij geen enkele rij als id staat, het id van een rij was verwacht.\n"
            + "      Verbeter het id, of voeg de rij toe. Bedoelde u \"klooster-oude-noorden\"?",
            FindingText.Render(Unknown, "nl"));
    }

    [Fact]
    public void A_finding_is_said_in_English_whatever_the_machine_speaks()
    {
        using var _ = new Culture("nl-NL");
        Assert.Equal(
            "E205  relaties.csv, row 17, column \"bron\"\n"
            + "      found \"x\", which no row has as its id, expected the id of a row.\n"
            + "      Correct the id, or add the row.",
            FindingText.Render(Unknown with { Found = "x", Arguments = [""] }, "en"));
    }

    [Fact]
    public void What_a_file_holds_cannot_steer_a_terminal_or_flood_it()
    {
        var text = FindingText.Render(Unknown with { Found = "\u001b[31m{0}\n" + new string('x', 5000) }, "nl");
        Assert.DoesNotContain('\u001b', text);
        Assert.Equal(3, text.Split('\n').Length);
        Assert.InRange(text.Length, 100, 500);
    }

    [Fact]
    public void A_code_that_does_not_exist_is_misuse() => Assert.Throws<ArgumentException>(() => FindingText.Render(Unknown with { Code = "E999" }, "nl"));
}
