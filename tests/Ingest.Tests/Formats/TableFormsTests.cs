using System.Text;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Matrices, surveys, attendance lists and Net-Maps: small ones, read by hand.</summary>
public sealed class TableFormsTests
{
    [Fact]
    public void A_matrix_that_is_the_same_both_ways_has_each_pair_once() => Assert.Equal(
        ["relations: Anna,Bert,contact,no,", "relations: Bert,Cor,contact,no,"],
        Rows("contact.csv", ",Anna,Bert,Cor\nAnna,0,1,0\nBert,1,0,1\nCor,0,1,0\n"));

    [Fact]
    public void Half_a_matrix_has_no_direction() => Assert.Equal(
        ["relations: Bert,Anna,contact,no,", "relations: Cor,Bert,contact,no,"],
        Rows("contact.csv", ",Anna,Bert,Cor\nAnna,,,\nBert,x,,\nCor,,x,\n"));

    [Fact]
    public void A_matrix_that_is_not_the_same_both_ways_has_a_direction_and_keeps_its_numbers() => Assert.Equal(
        ["relations: Anna,Bert,knowledge,yes,3", "relations: Bert,Anna,knowledge,yes,1", "relations: Bert,Cor,knowledge,yes,2"],
        Rows("kennis.csv", ";Anna;Bert;Cor\nAnna;0;3;0\nBert;1;0;2\nCor;0;0;0\n"));

    [Fact]
    public void The_type_of_a_matrix_may_stand_in_its_corner_or_in_the_mapping_file()
    {
        const string Cells = ",Anna,Bert,Cor\nAnna,0,1,0\nBert,0,0,1\nCor,0,0,0\n";
        Assert.Equal(["relations: Anna,Bert,funding,yes,", "relations: Bert,Cor,funding,yes,"], Rows("wie.csv", "subsidie" + Cells));
        Assert.Equal(
            ["relations: Anna,Bert,funding,yes,,funding", "relations: Bert,Cor,funding,yes,,funding"],
            Rows("wie.csv", Cells, """{ "tables": [ { "file": "wie.csv", "form": "matrix", "constants": { "type": "subsidie" } } ] }""").Select(r => r.Replace("subsidie", "funding", StringComparison.Ordinal)));
        Assert.Contains(Reading("wie.csv", Cells).Findings, f => f.Code == "E143");
    }

    [Fact]
    public void A_list_of_relations_is_no_matrix() =>
        Assert.Null(Reading("relations.csv", "source,target,type\na,b,contact\nb,c,contact\nc,a,contact\n").Tables[0].Kind);

    /// <summary>
    /// By hand. Anna named Bert and not Cor; Bert named Anna, as strong; Cor did not answer. So Anna and Bert have one relation with two statements, and Cor is asked
    /// and not complete: whether Cor knows Anna is unknown, although Anna said no.
    /// </summary>
    [Fact]
    public void A_survey_becomes_relations_with_who_reported_them_and_who_was_asked_what() => Assert.Equal(
        [
            "relations: Anna--contact--Bert,Anna,Bert,contact,no,2,Anna,", "relations: Anna--contact--Bert,Anna,Bert,contact,no,2,Bert,",
            "coverage: Anna,contact,yes,yes,enquete.csv", "coverage: Bert,contact,yes,yes,enquete.csv", "coverage: Cor,contact,yes,no,enquete.csv",
        ],
        Rows("enquete.csv", "respondent,contact [Anna],contact [Bert],contact [Cor]\nAnna,,2,0\nBert,2,,0\nCor,,,\n"));

    [Fact]
    public void Who_differ_in_how_strong_have_two_relations() => Assert.Equal(
        ["relations: Anna--contact--Bert,Anna,Bert,contact,no,2,Anna,", "relations: Anna--contact--Bert#2,Anna,Bert,contact,no,3,Bert,"],
        Rows("enquete.csv", "respondent,contact [Anna],contact [Bert],contact [Cor]\nAnna,,2,0\nBert,3,,0\nCor,0,0,\n").Where(r => r.StartsWith("relations", StringComparison.Ordinal)));

    [Fact]
    public void A_question_may_run_towards_the_respondent() => Assert.Equal(
        "relations: Bert--funding--Anna,Bert,Anna,funding,yes,,Anna,",
        Rows("enquete.csv", "wie;Van wie krijgt u geld? [Bert];Van wie krijgt u geld? [Cor]\nAnna;ja;nee\n",
            """{ "tables": [ { "file": "enquete.csv", "form": "survey", "questions": { "Van wie krijgt u geld?": { "type": "funding", "direction": "in" } } } ] }""")[0]);

    [Fact]
    public void A_box_that_is_not_ticked_is_a_no_only_when_that_is_said()
    {
        const string Text = "respondent,contact [Anna],contact [Bert],contact [Cor]\nAnna,,x,\nBert,x,,\nCor,,x,\n";
        Assert.Contains("coverage: Anna,contact,yes,no,enquete.csv", Rows("enquete.csv", Text));
        Assert.Contains(Reading("enquete.csv", Text).Findings, f => f.Code == "W145" && f.Arguments[0] == "3");
        const string Said = """{ "tables": [ { "file": "enquete.csv", "blank": "no" } ] }""";
        Assert.Contains("coverage: Anna,contact,yes,yes,enquete.csv", Rows("enquete.csv", Text, Said));
        Assert.DoesNotContain(Reading("enquete.csv", Text, Said).Findings, f => f.Code == "W145");
    }

    [Fact]
    public void On_a_list_that_not_every_respondent_is_on_nobody_is_complete()
    {
        const string Text = "respondent,contact [Anna],contact [Bert],kennis [Anna]\nDik,1,0,0\n";
        Assert.Contains("coverage: Dik,contact,yes,no,enquete.csv", Rows("enquete.csv", Text));
        Assert.Contains("coverage: Dik,contact,yes,yes,enquete.csv", Rows("enquete.csv", Text, """{ "tables": [ { "roster": "complete" } ] }"""));
    }

    /// <summary>Three rows of headings: code, text, ImportId. What is no answer is left out, and said; questions go by text or by code.</summary>
    [Theory]
    [InlineData("Met wie werkt u samen?", "Met wie werkt u samen?")]
    [InlineData("Q1", "Met wie werkt u samen? - Selected Choice")]
    public void A_survey_of_Qualtrics_is_read_by_its_texts(string question, string text)
    {
        var survey = "StartDate,IPAddress,Q2,Q1_1,Q1_2,Q1_3,Q3\nStart Date,IP Address,Naam,\"" + text + " - Anna\",\"" + text + " - Bert\",\"" + text + " - Cor\",Opmerking\n"
            + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",x,x,x\n2024-05-01,127.0.0.1,Anna,,3,,\n2024-05-02,127.0.0.1,Bert,Nooit,,Wekelijks,\n";
        var map = """{ "tables": [ { "file": "q.csv", "questions": { "QUESTION": { "type": "collaboration" } }, "values": { "strength": { "Wekelijks": 3, "Nooit": 0 } } } ] }""".Replace("QUESTION", question, StringComparison.Ordinal);
        Assert.Equal(["relations: Anna--collaboration--Bert,Anna,Bert,collaboration,no,3,Anna,", "relations: Bert--collaboration--Cor,Bert,Cor,collaboration,no,3,Bert,"],
            Rows("q.csv", survey, map).Where(r => r.StartsWith("relations", StringComparison.Ordinal)));
        var reading = Reading("q.csv", survey, map);
        Assert.Equal(["StartDate", "IPAddress", "Q3"], reading.Findings.Where(f => f.Code == "W148").Select(f => f.Found));
        Assert.Equal("2", reading.Findings.Single(f => f.Code == "N149").Arguments[0]);
        Assert.Equal([4, 5], reading.Tables.First(t => t.Kind == Tables.TableKind.Coverage).Rows.Select(r => r.Number));
        Assert.Contains(Reading("q.csv", survey).Findings, f => f.Code == "E143");
    }

    [Fact]
    public void A_survey_of_Qualtrics_without_who_answered_says_what_is_missing() => Assert.Contains(
        Reading("q.csv", "StartDate,Q1_1,Q1_2\nStart Date,contact - Anna,contact - Bert\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",x,x\n2024,1,0\n").Findings, f => f.Code == "E108");

    [Theory]
    [InlineData("naam;Q1[SQ001]. Met wie heeft u contact? [Anna];Q1[SQ002]. Met wie heeft u contact? [Bert];Q1[SQ003]. Met wie heeft u contact? [Cor]", "\"Q1\": { \"type\": \"contact\" }", "")]
    [InlineData("naam;Q1[SQ001];Q1[SQ002];Q1[SQ003]", "\"Q1\": { \"type\": \"contact\" }", "\"SQ001\": \"Anna\", \"SQ002\": \"Bert\", \"SQ003\": \"Cor\"")]
    [InlineData("naam;Met wie heeft u contact? [Anna];Met wie heeft u contact? [Bert];Met wie heeft u contact? [Cor]", "\"Met wie heeft u contact?\": { \"type\": \"contact\" }", "")]
    [InlineData("naam;Q1_1;Q1_2;Q1_3", "\"Q1\": { \"type\": \"contact\" }", "\"1\": \"Anna\", \"2\": \"Bert\", \"3\": \"Cor\"")]
    public void Surveys_of_LimeSurvey_and_Google_Forms_are_read_and_codes_get_their_names(string headings, string questions, string names) => Assert.Equal(
        [
            "relations: Anna--contact--Bert,Anna,Bert,contact,no,,Anna,", "relations: Bert--contact--Cor,Bert,Cor,contact,no,,Bert,",
            "coverage: Anna,contact,yes,yes,e.csv", "coverage: Bert,contact,yes,yes,e.csv",
        ],
        Rows("e.csv", headings + "\nAnna;N/A;Yes;No\nBert;No;;Ja\nCor;N/A;N/A;N/A\n".Replace("Anna;N/A", "Anna;", StringComparison.Ordinal), $$"""{ "tables": [ { "file": "e.csv", "questions": { {{questions}} }, "names": { {{names}} } } ] }"""));

    [Fact]
    public void All_names_may_stand_in_one_cell_as_Microsoft_Forms_writes_them() => Assert.Equal(
        ["relations: Anna--contact--Bert,Anna,Bert,contact,no,,Anna,", "relations: Anna--contact--Cor,Anna,Cor,contact,no,,Anna,", "relations: Bert--contact--Cor,Bert,Cor,contact,no,,Bert,"],
        Rows("forms.csv", "ID,Naam,Met wie?\n1,Anna,Bert;Cor;\n2,Bert,Cor;\n",
            """{ "tables": [ { "form": "survey", "columns": { "Naam": "informant" }, "questions": { "Met wie?": { "type": "contact", "separator": ";" } } } ] }""").Where(r => r.StartsWith("relations", StringComparison.Ordinal)));

    [Fact]
    public void An_attendance_list_may_have_a_column_for_each_gathering() => Assert.Equal(
        ["attendance: Anna,overleg,2024-10-08,", "attendance: Anna,feest,,", "attendance: Bert,feest,,spreker"],
        Rows("aanwezigheid.csv", "naam;overleg 2024-10-08;feest\nAnna;x;x\nBert;;spreker\nCor;nee;0\n"));

    [Fact]
    public void An_attendance_list_in_long_form_stays_as_it_is() =>
        Assert.Equal(["attendance: Anna,overleg,2024"], Rows("aanwezigheid.csv", "wie,bijeenkomst,datum\nAnna,overleg,2024\n"));

    [Fact]
    public void Lines_of_a_colour_are_what_the_mapping_file_says() => Assert.Equal(
        ["relations: Fonds,Coop,funding,yes,", "relations: Anna,Coop,contact,no,"],
        Rows("links.csv", "van,naar,rood,groen\nCoop,Fonds,x,\nCoop,Anna,,x\n",
            """{ "tables": [ { "form": "netmap", "questions": { "rood": { "type": "funding", "direction": "in" }, "groen": { "type": "contact", "direction": "in" } } } ] }"""));

    private static TablesReading Reading(string name, string text, string? map = null) =>
        TableFiles.Read(Encoding.UTF8.GetBytes(text), name, map is null ? null : Map(map));

    private static string[] Rows(string name, string text, string? map = null)
    {
        var tables = Reading(name, text, map).Tables;
        return [.. tables.SelectMany(t => t.Rows.Select(r => $"{TableNames.Of(t.Kind ?? TableNames.Recognise(t)!.Value)}: {string.Join(',', r.Values)}"))];
    }

    private static ImportMap Map(string json)
    {
        var (map, findings) = ImportMapReading.Read(Encoding.UTF8.GetBytes(json), "mapping.json");
        Assert.Empty(findings.Where(f => f.Severity == Severity.Error));
        return map!;
    }
}
