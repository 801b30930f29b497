using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Tests.Names;

/// <summary>One rule a test, with names as people write them.</summary>
public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Afrikaanderwijk Coöperatie", "AFRIKAANDERWIJK COOPERATIE")] // Case and accents.
    [InlineData("Eén-Loket", "één loket")]
    [InlineData("Coöperatie Samen aan de Slag U.A.", "Samen aan de Slag")] // Legal forms, at the front and the back.
    [InlineData("Coöperatieve Vereniging De Wijk B.A.", "De Wijk")]
    [InlineData("Stg. Wijkcollectie", "Stichting Wijkcollectie")]
    [InlineData("Wijkbedrijf X B.V.", "wijkbedrijf x bv")]
    [InlineData("Wijkbedrijf Zuid B. V.", "Wijkbedrijf Zuid")]
    [InlineData("Klussers N.V.", "Klussers")]
    [InlineData("Klussers V.O.F.", "Klussers vof")]
    [InlineData("Gemeente Rotterdam", "gem. Rotterdam")]
    [InlineData("Woningcorporatie Havensteder", "Stichting Havensteder")]
    [InlineData("Stichitng Wijkpaleis", "Stichting Wijkpaleis")] // A slip in the form.
    [InlineData("Vrienden van de Wijk", "Vrienden v.d. Wijk")] // Tussenvoegsels.
    [InlineData("'t Klooster", "Het Klooster")]
    [InlineData("’s-Hertogenbosch", "s Hertogenbosch")]
    [InlineData("Bewoners van der Steen", "Bewoners Steen")]
    [InlineData("Werk & Inkomen", "Werk en Inkomen")]
    [InlineData("W&I", "WI")]
    [InlineData("G.G.D.", "GGD")]
    [InlineData("Wijk-\ncoöperatie", "Wijkcoöperatie")] // A hyphen at the end of a line.
    [InlineData("Wijkco-\r\n  öperatie", "Wijkcoöperatie")]
    [InlineData("Klooster   Oude  Noorden", "Klooster Oude Noorden")] // Doubled spaces.
    [InlineData("Wijk Coöperatie Noord", "Wijkcoöperatie Noord")] // Written together or apart.
    [InlineData("Energiecoöp Noord", "Energiecoöperatie Noord")] // Shortened words.
    [InlineData("Speeltuinver. Noord", "Speeltuinvereniging Noord")]
    public void Names_that_differ_only_in_how_they_are_written_have_one_key(string a, string b) => Assert.Equal(NameKey.Of(a).Compact, NameKey.Of(b).Compact);

    [Theory]
    [InlineData("Wijkraad Noord", "Wijkraad Oost")]
    [InlineData("Werktafel 2", "Werktafel 3")]
    [InlineData("Tafel 10", "Tafel IO")]
    [InlineData("Wijkcoop010", "Wijkcoop020")]
    [InlineData("Afdeling Zorg", "Afdeling Zorgen")]
    public void Other_names_have_other_keys(string a, string b)
    {
        Assert.NotEqual(NameKey.Of(a).Compact, NameKey.Of(b).Compact);
        Assert.NotEqual(NameKey.Of(a).Scanned, NameKey.Of(b).Scanned);
    }

    [Theory]
    [InlineData("Wijkcoop010", "Wijkcoop0l0")]
    [InlineData("Wijkpaleis", "Wÿkpa1eis")]
    [InlineData("Wijkpaleis", "Wykpaleis")]
    [InlineData("Moderne Wijk", "Modeme Wijk")]
    [InlineData("Zomerhof", "Z0merhof")]
    [InlineData("Vivare", "VIVARE")]
    [InlineData("Klooster", "KIooster")]
    public void Signs_that_look_alike_in_a_scan_look_alike_here(string a, string b) => Assert.Equal(NameKey.Of(a).Scanned, NameKey.Of(b).Scanned);

    [Theory]
    [InlineData("Stichting", "stichting")] // Never everything is taken off.
    [InlineData("De", "de")]
    [InlineData("(generiek)", "generiek")]
    [InlineData("???", "")]
    [InlineData("", "")]
    public void A_name_of_nothing_else_keeps_what_it_has(string name, string key) => Assert.Equal(key, NameKey.Of(name).Compact);

    [Fact]
    public void Brackets_state_an_acronym_or_set_the_name_apart()
    {
        var stated = NameKey.Of("Delfshaven Coöperatie (DHC)");
        Assert.Equal(["dhc"], stated.Stated);
        Assert.Equal("", stated.Qualifier);
        Assert.Equal("delfshaven", stated.Compact);
        Assert.Equal("contact klooster", NameKey.Of("Overheden (contact via het Klooster)").Qualifier.Replace("via ", ""));
    }

    [Theory]
    [InlineData("Gemeentelijke Gezondheidsdienst", "ggd")]
    [InlineData("Geestelijke Gezondheidszorg", "ggz")]
    [InlineData("Werk en Inkomen", "wi")]
    [InlineData("Binnenlandse Zaken en Koninkrijksrelaties", "bzk")]
    [InlineData("Infrastructuur en Waterstaat", "iew")]
    [InlineData("Centrum voor Jeugd en Gezin", "cjg")]
    [InlineData("Kamer van Koophandel", "kvk")]
    [InlineData("Vereniging van Nederlandse Gemeenten", "vng")]
    [InlineData("Sociaal-Economische Raad", "ser")]
    public void The_first_letters_make_the_acronym(string name, string acronym) =>
        Assert.Contains(acronym, Acronyms.Of([.. Letters.Words(name).Select(w => w.Text)]));

    [Theory]
    [InlineData("havensteder", "havenstedr", true)]
    [InlineData("havensteder", "havesnteder", true)]
    [InlineData("noord", "noorden", false)] // Two letters in a short word.
    [InlineData("oost", "west", false)]
    [InlineData("zorgcooperatie", "dorpscooperatie", false)] // The first letter stays.
    [InlineData("wijk", "wijk", true)]
    [InlineData("wijkraad", "iwjkraad", true)]
    public void A_slip_of_the_pen_is_small(string a, string b, bool isOne)
    {
        Assert.Equal(isOne, Slips.IsOne(a, b, 4));
        Assert.Equal(isOne, Slips.IsOne(b, a, 4));
    }

    [Fact]
    public void A_key_does_not_depend_on_the_language_of_the_machine()
    {
        var keys = new[] { "tr-TR", "nl-NL", "en-US" }.Select(culture =>
        {
            using var _ = new Culture(culture);
            return NameKey.Of("STICHTING WIJKINITIATIEF İJBURG").Compact;
        });
        Assert.Single(keys.Distinct());
    }
}
