namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>What a tie of a person gives away (article 9 of the GDPR) is in the kind and name of an organisation, never in a surname.</summary>
public sealed class Article9Tests
{
    [Theory]
    [InlineData("Jan Kerk", "person", false)]
    [InlineData("Oranjekerk", "cooperative", true)]
    [InlineData("Kerkstraat", "cooperative", false)]
    public void A_name_that_sounds_as_a_church_is_said_of_an_organisation_and_not_of_a_person(string name, string kind, bool isSaid)
    {
        using var scratch = new Scratch();
        ImportFile[] files =
        [
            scratch.Write("actors.csv", $"id,name,kind\nanna,Anna,person\nb,{name},{kind}\n"),
            scratch.Write("relations.csv", "id,source,target,type\nr1,anna,b,contact\n"),
        ];
        Assert.Equal(isSaid, Importer.Check(files, Fixture.Context).Report.Findings.Any(f => f.Code == "W803"));
    }
}
