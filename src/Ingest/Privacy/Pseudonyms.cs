using System.Security.Cryptography;
using System.Text;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Turns ids of people into pseudonyms that only the holder of the key can make again, and that differ from one context to another.</summary>
/// <remarks>
/// Definition (METHOD F2): the first <see cref="HexDigits"/> hex digits of HMAC-SHA-256(key, context ‖ 0x1F ‖ id), context and id as UTF-8, the id
/// normalised to NFC, trimmed and case-folded by Unicode's simple folding (ß stays ß). The key is 256 bits or more. Two exports in different contexts cannot be joined by their pseudonyms; within one context they can.
/// Pseudonymised data remain personal data: whoever has the key, or knows who has which ties, finds the person.
/// Reference: RFC 2104 (HMAC), FIPS 198-1. Checked against: Python's hmac and openssl (tests/Ingest.Tests/Oracles/pseudonyms.json).
/// </remarks>
public sealed class Pseudonyms
{
    /// <summary>The least length of a key, in bytes: 256 bits.</summary>
    public const int KeyBytes = 32;

    /// <summary>How many hex digits of the hash are kept: 80 bits, at which a million people collide with a chance of one in two million million.</summary>
    public const int HexDigits = 20;

    /// <summary>What stands in front of every pseudonym, so that it is recognised as one.</summary>
    public const string Prefix = "p-";

    private const char Separator = '\u001F';

    private readonly byte[] _key;

    /// <summary>Makes pseudonyms of a key and a context.</summary>
    /// <param name="key">The key, <see cref="KeyBytes"/> bytes or more.</param>
    /// <param name="context">The purpose of the export, such as <c>kwp-2025</c>; not empty, without the sign U+001F.</param>
    /// <exception cref="ArgumentException">The key is too short, or the context empty or with U+001F.</exception>
    public Pseudonyms(ReadOnlySpan<byte> key, string context)
    {
        if (key.Length < KeyBytes)
        {
            throw new ArgumentException($"The key has {key.Length} bytes; it must have at least {KeyBytes}.", nameof(key));
        }

        if (string.IsNullOrWhiteSpace(context) || context.Contains(Separator))
        {
            throw new ArgumentException("The context must say what the export is for, and hold no U+001F.", nameof(context));
        }

        (_key, Context) = (key.ToArray(), context);
    }

    /// <summary>The purpose of the export.</summary>
    public string Context { get; }

    /// <summary>The pseudonym of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns><c>p-</c> and <see cref="HexDigits"/> lower-case hex digits; the same for ids that differ in case, in spaces around, or in composition only.</returns>
    public string Of(string id) => Prefix + Hash(id)[..HexDigits];

    /// <summary>The pseudonyms of several ids, checked for collisions.</summary>
    /// <param name="ids">The ids, each once.</param>
    /// <param name="taken">Ids that no pseudonym may be equal to.</param>
    /// <returns>The pseudonym of each id.</returns>
    /// <exception cref="PrivacyException">Two ids have one pseudonym, as ids that differ in case only do.</exception>
    public IReadOnlyDictionary<string, string> OfAll(IEnumerable<string> ids, Func<string, bool>? taken = null)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var pseudonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var pseudonym = Of(id);
            if (taken?.Invoke(pseudonym) == true || !owners.TryAdd(pseudonym, id))
            {
                throw new PrivacyException(PrivacyFault.PseudonymsCollide, [owners.GetValueOrDefault(pseudonym, pseudonym), id]);
            }

            pseudonyms[id] = pseudonym;
        }

        return pseudonyms;
    }

    /// <summary>The form of an id that is hashed: NFC, trimmed, case-folded.</summary>
    internal static string Folded(string id) => id.Normalize(NormalizationForm.FormC).Trim().ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormC);

    private string Hash(string id) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{Context}{Separator}{Folded(id)}")));
}
