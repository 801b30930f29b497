using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Tests.Names;

/// <summary>Witnesses: published numbers of municipalities and of Logius, from the public register of OINs. No number of a person.</summary>
public sealed class RegisterNumbersTests
{
    [Theory]
    [InlineData("30280353", "30280353")] // Utrecht
    [InlineData("3028 0353", "30280353")]
    [InlineData("3028035", null)]
    [InlineData("302803531", null)]
    [InlineData("3028035a", null)]
    [InlineData("00000000", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_of_the_trade_register_has_eight_digits(string? text, string? number) => Assert.Equal(number, RegisterNumbers.Kvk(text));

    [Theory]
    [InlineData("002220647", "002220647")] // Utrecht: 7·2 + 6·2 + 5·2 + 4·0 + 3·6 + 2·4 − 7 = 55
    [InlineData("001709124", "001709124")] // 's-Hertogenbosch: 88
    [InlineData("001902763", "001902763")] // Eindhoven: 99
    [InlineData("822477348", "822477348")] // Logius: 198
    [InlineData("0022.20.647", "002220647")]
    [InlineData("002220648", null)]
    [InlineData("002220674", null)] // Two digits changed places: 14 + 12 + 10 + 18 + 14 − 4 = 64
    [InlineData("2220647", null)]
    [InlineData("000000000", null)]
    public void An_RSIN_passes_the_eleven_test(string text, string? number) => Assert.Equal(number, RegisterNumbers.Rsin(text));

    [Theory]
    [InlineData("00000001002220647000", "002220647", null)]
    [InlineData("00000003302803530000", null, "30280353")]
    [InlineData("00000004194049711000", null, null)] // A part of Logius
    [InlineData("0000000700025BE00000", null, null)] // A school, by its BRIN
    public void An_OIN_tells_of_which_number_it_is_made(string oin, string? rsin, string? kvk)
    {
        Assert.Equal(oin, RegisterNumbers.Oin(oin));
        Assert.Equal(rsin, RegisterNumbers.RsinIn(oin));
        Assert.Equal(kvk, RegisterNumbers.KvkIn(oin));
    }

    [Theory]
    [InlineData("00000001002220648000")] // No RSIN.
    [InlineData("00000001002220647001")] // Does not end in zeros.
    [InlineData("00000003302803531000")] // A KvK number and one digit more.
    [InlineData("00000005302803530000")] // A prefix that is free.
    [InlineData("00000012302803530000")]
    [InlineData("0000000100222064700")]
    [InlineData("x0000001002220647000")]
    public void Another_number_is_no_OIN(string text) => Assert.Null(RegisterNumbers.Oin(text));

    [Theory]
    [InlineData("GM0599", "GM0599")]
    [InlineData("wk059901", "WK059901")]
    [InlineData("BU 0599 0110", "BU05990110")]
    [InlineData("GM599", null)]
    [InlineData("WK0599", null)]
    [InlineData("PV28", null)]
    [InlineData("BU0599011O", null)]
    [InlineData("GM0000", null)]
    public void A_code_of_Statistics_Netherlands_has_its_letters_and_length(string text, string? code) => Assert.Equal(code, RegisterNumbers.Cbs(text));
}
