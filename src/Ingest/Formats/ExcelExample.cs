using System.Collections.Immutable;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The small made-up neighbourhood with which the template is filled: it shows one of everything, and imports without a warning.</summary>
internal static class ExcelExample
{
    private const string Source = "verslag-2024";

    private static readonly ImmutableArray<(TableKind Kind, string Cells)> All =
    [
        (TableKind.Actors, "id=voorbeeldstad; name=Voorbeeldstad; kind=place"),
        (TableKind.Actors, "id=lindewijk; name=Lindewijk; kind=place; part_of=voorbeeldstad"),
        (TableKind.Actors, "id=buurtcooperatie; name=Buurtcoöperatie De Linde; kind=cooperative; sphere=community; neighbourhood=Lindewijk; city=Voorbeeldstad; since=2018-06; aliases=De Linde"),
        (TableKind.Actors, "id=voorzitter; name=Voorzitter van De Linde; kind=leader_role; part_of=buurtcooperatie; persons=1"),
        (TableKind.Actors, "id=bewonersclub; name=Bewonersclub; kind=residents_initiative; sphere=community; neighbourhood=Lindewijk; city=Voorbeeldstad"),
        (TableKind.Actors, "id=gemeente; name=Gemeente Voorbeeldstad; kind=municipality; sphere=government; city=Voorbeeldstad; level=3"),
        (TableKind.Actors, "id=afdeling-wijken; name=Afdeling Wijken; kind=municipal_department; part_of=gemeente; city=Voorbeeldstad; level=2"),
        (TableKind.Actors, "id=wijkmanager; name=Wijkmanager; kind=civil_servant_role; part_of=afdeling-wijken; persons=1"),
        (TableKind.Actors, "id=corporatie; name=Woningcorporatie Thuis; kind=housing_corporation; city=Voorbeeldstad"),
        (TableKind.Actors, "id=fonds; name=Oranjeboomfonds; kind=fund; city=Voorbeeldstad"),
        (TableKind.Actors, "id=subsidieregeling; name=Subsidieregeling bewoners; kind=policy_instrument"),
        (TableKind.Actors, "id=buurtoverleg; name=Buurtoverleg; kind=event; neighbourhood=Lindewijk; city=Voorbeeldstad"),
        (TableKind.Relations, "id=r1; source=gemeente; target=buurtcooperatie; type=funding; resource=financial; directed=yes; amount_eur=25000; from=2023; to=2025; status=active; evidence=stated; carried_by=subsidieregeling"),
        (TableKind.Relations, "id=r2; source=voorzitter; target=wijkmanager; type=contact; resource=network; directed=no; strength=3; status=active; evidence=stated; reported_by=voorzitter"),
        (TableKind.Relations, "id=r3; source=buurtcooperatie; target=bewonersclub; type=collaboration; directed=no; strength=2; status=active; evidence=stated"),
        (TableKind.Relations, "id=r4; source=corporatie; target=buurtcooperatie; type=real_estate; resource=material; directed=yes; from=2020-01; to=open; status=at_risk; evidence=stated; carried_by=wijkmanager"),
        (TableKind.Relations, "id=r5; source=fonds; target=bewonersclub; type=funding; resource=financial; directed=yes; status=planned; evidence=implied"),
        (TableKind.Memberships, "person=voorzitter; organisation=buurtcooperatie; role=leader; from=2019; to=open"),
        (TableKind.Attendance, "actor=voorzitter; event=buurtoverleg; date=2024-10-08; role=spreker"),
        (TableKind.Attendance, "actor=wijkmanager; event=buurtoverleg; date=2024-10-08; role=deelnemer"),
        (TableKind.Coverage, "informant=voorzitter; channel=contact; asked=yes; complete=yes; date=2024-11"),
        (TableKind.Coverage, "informant=wijkmanager; channel=contact; asked=no; complete=no; date=2024-11"),
    ];

    /// <summary>The rows of a table, with words of a language, also for channels.</summary>
    public static ImmutableArray<string[]> Rows(TableKind kind, string[] fields, string language, IReadOnlyDictionary<string, string> channels) =>
    [
        .. All.Where(row => row.Kind == kind).Select(row =>
        {
            var cells = row.Cells.Split("; ").Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1], StringComparer.Ordinal);
            if (kind is TableKind.Actors or TableKind.Relations)
            {
                cells.TryAdd("document", Source);
                cells.TryAdd("note", Texts.Of("Template.Sheet.Made", language));
            }

            return fields.Select(field => field == "channel" && cells.TryGetValue(field, out var channel)
                ? channels.GetValueOrDefault(channel, channel)
                : Word(kind, field, cells.GetValueOrDefault(field, ""), language)).ToArray();
        }),
    ];

    private static string Word(TableKind kind, string field, string key, string language)
    {
        var words = field switch
        {
            "kind" => Words.Kinds,
            "type" => Words.Types,
            "sphere" => Words.Spheres,
            "resource" => Words.Resources,
            "status" => Words.Status,
            "evidence" => Words.Evidence,
            "role" when kind == TableKind.Memberships => Words.Roles,
            "directed" or "asked" or "complete" => Words.YesNo,
            _ => null,
        };
        var place = words?.Keys.IndexOf(key) ?? -1;
        return place < 0 ? key : words!.In(language).ElementAt(place);
    }
}
