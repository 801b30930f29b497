using System.Text.Json;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class PseudonymsTests
{
    public static TheoryData<string, string, string, string> Vectors
    {
        get
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracles", "pseudonyms.json")));
            return [.. json.RootElement.GetProperty("vectors").EnumerateArray().Select(v =>
                (v.GetProperty("key").GetString()!, v.GetProperty("context").GetString()!, v.GetProperty("id").GetString()!, v.GetProperty("hmac").GetString()!))];
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Pseudonyms_are_those_of_python_and_openssl(string key, string context, string id, string hmac) =>
        Assert.Equal($"p-{hmac[..Pseudonyms.HexDigits]}", new Pseudonyms(Convert.FromHexString(key), context).Of(id));

    [Fact]
    public void Another_context_gives_other_pseudonyms()
    {
        var key = new byte[Pseudonyms.KeyBytes];
        Assert.NotEqual(new Pseudonyms(key, "a").Of("anna"), new Pseudonyms(key, "b").Of("anna"));
        // The separator keeps "ab" + "c" and "a" + "bc" apart.
        Assert.NotEqual(new Pseudonyms(key, "ab").Of("c"), new Pseudonyms(key, "a").Of("bc"));
    }

    [Fact]
    public void Ids_that_would_be_one_are_refused()
    {
        var pseudonyms = new Pseudonyms(new byte[Pseudonyms.KeyBytes], "a");
        Assert.Equal(PrivacyFault.PseudonymsCollide, Assert.Throws<PrivacyException>(() => pseudonyms.OfAll(["Anna", "anna"])).Kind);
        Assert.Equal(2, pseudonyms.OfAll(["anna", "bram"]).Values.Distinct().Count());
    }

    [Fact]
    public void A_short_key_and_an_empty_context_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Pseudonyms(new byte[Pseudonyms.KeyBytes - 1], "a"));
        Assert.Throws<ArgumentException>(() => new Pseudonyms(new byte[Pseudonyms.KeyBytes], " "));
        Assert.Throws<ArgumentException>(() => new Pseudonyms(new byte[Pseudonyms.KeyBytes], "a\u001fb"));
    }
}
