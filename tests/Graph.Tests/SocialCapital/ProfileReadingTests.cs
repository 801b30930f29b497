using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public class ProfileReadingTests
{
    private const string Small = """
        {
          // Comments and trailing commas are for people who edit by hand.
          "name": "klein", "version": "1", "label": {"en": "small", "nl": "klein"},
          "kinds": [{"kind": "bank", "category": "organisation", "class": "bySphere", "nameable": "ownOrganisation", "label": {"en": "bank", "nl": "bank"}, "source": "test"}],
          "types": [{"type": "contact", "targetIs": ["bank"], "channel": "contact", "capital": true, "step": 1, "source": "test"}],
          "required": ["bank"],
          "resources": [],
          "sectors": [{"sector": "bank", "required": true, "counted": false, "label": {"en": "bank", "nl": "bank"}}],
          "thresholds": {"target": {"value": 2.5, "source": "test"}},
        }
        """;

    [Fact]
    public void Every_field_is_read_and_what_is_absent_is_empty()
    {
        var profile = Parse(Small);
        Assert.Equal("klein v1", profile.Title);
        Assert.Equal(new Label("small", "klein"), profile.Label);
        Assert.Empty(profile.Sources);
        var kind = Assert.Single(profile.Kinds);
        Assert.Equal((KindCategory.Organisation, KindClass.BySphere, Nameable.OwnOrganisation), (kind.Category, kind.Class, kind.Nameable));
        Assert.Null(kind.Sector);
        var type = Assert.Single(profile.Types);
        Assert.Equal(["bank"], type.TargetIs);
        Assert.False(type.SourceIs.IsDefault);
        Assert.Empty(type.SourceIs);
        Assert.Equal((true, 1, 0, false), (type.Capital, type.Step, type.SupportForm, type.Introduces));
        Assert.Equal(2.5, profile.Norm("target"));
    }

    [Theory]
    [InlineData("\"version\": \"1\",", "", "$.version is missing.")]
    [InlineData("\"nl\": \"klein\"", "\"nl\": null", "$.label.nl is missing.")]
    [InlineData("\"step\": 1", "\"step\": \"one\"", "$.types[0].step is \"one\"; it must be a whole number.")]
    [InlineData("\"targetIs\": [\"bank\"]", "\"targetIs\": \"bank\"", "$.types[0].targetIs is \"bank\"; it must be a list [ ].")]
    [InlineData("\"required\": [\"bank\"]", "\"required\": [7]", "$.required[0] is 7; it must be a text.")]
    [InlineData("\"bySphere\"", "\"byMoon\"", "$.kinds[0].class is \"byMoon\"; it must be one of institutional, community, mixed, bySphere, byRoot, byUnit, none.")]
    [InlineData("\"value\": 2.5", "\"value\": {}", "$.thresholds.target.value is an object; it must be a number.")]
    public void A_wrong_value_is_named_with_its_path(string right, string wrong, string message)
    {
        Assert.Contains(right, Small, StringComparison.Ordinal);
        var problem = Assert.Throws<ProfileException>(() => Parse(Small.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(message, problem.Message);
        Assert.StartsWith(problem.Path!, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"name\":")]
    public void What_is_no_profile_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => Parse(text));

    [Fact]
    public void Words_stand_in_the_order_of_their_enumerations()
    {
        Assert.Equal(KindCategory.Place, Parse(Small.Replace("\"organisation\"", "\"place\"", StringComparison.Ordinal)).Kinds[0].Category);
        Assert.Equal(KindClass.None, Parse(Small.Replace("\"bySphere\"", "\"none\"", StringComparison.Ordinal)).Kinds[0].Class);
        Assert.Equal(Nameable.Never, Parse(Small.Replace("\"ownOrganisation\"", "\"Never\"", StringComparison.Ordinal)).Kinds[0].Nameable);
    }

    private static Profile Parse(string json) => Profile.Parse(Encoding.UTF8.GetBytes(json));
}
