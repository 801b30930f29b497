"""Makes the workbooks of these tests with other people's programs: openpyxl, pandas, xlwt and LibreOffice, as Debian 12 ships them.

    apt-get install python3-openpyxl python3-pandas python3-xlwt libreoffice-calc
    python3 make.py            # in this folder; the files are committed, so nobody needs to run it again

What each must be read as stands in ExcelTests.cs, written down by hand from this script.
"""
import datetime, os, shutil, subprocess, tempfile, zipfile
import openpyxl, pandas, xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = os.path.dirname(os.path.abspath(__file__))
FINDINGS = os.path.join(HERE, "..", "findings")
ACTORS = [["id", "naam", "soort"], ["a", "Anna", "persoon"], ["b", "Buurthuis", "coöperatie"]]
RELATIONS = [["id", "bron", "doel", "type", "sterkte"], ["r1", "a", "b", "contact", 2]]
PROJECT = '{ "name": "proef", "referenceDate": "2025-01-01", "scales": { "strength": { "kind": "ordinal", "range": [1, 3] } } }\n'


def workbook(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def finding(code, book, name="wijk.xlsx", mapping=None):
    folder = os.path.join(FINDINGS, code)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "wijknetwerk.json"), "w") as project:
        project.write(PROJECT)
    if mapping is not None:
        with open(os.path.join(folder, "mapping.json"), "w") as file:
            file.write(mapping)
    if isinstance(book, dict):
        for file, text in book.items():
            with open(os.path.join(folder, file), "w", encoding="utf-8", newline="") as out:
                out.write(text)
    elif isinstance(book, bytes):
        with open(os.path.join(folder, name), "wb") as out:
            out.write(book)
    else:
        book.save(os.path.join(folder, name))


def office(source, to, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, source],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = os.path.join(folder, os.path.splitext(os.path.basename(source))[0] + "." + to.split(":")[0])
        shutil.move(made, target)


def cells():
    """One sheet of awkward cells: dates, numbers, zeros, formulas, line breaks; a title above; a hidden sheet, notes and an empty one beside it."""
    book = workbook([("Actoren", [["Wijk X, stand 2024"], []] + ACTORS), ("Relaties", RELATIONS), ("Uitleg", [["Zo werkt het"]]),
                     ("Notities", [["bellen", "mailen"], [1, 2]]), ("Oud", ACTORS), ("Leeg", [])])
    book["Oud"].sheet_state = "hidden"
    sheet = book["Actoren"]
    sheet.merge_cells("A1:C1")
    for column, heading in enumerate(["sinds", "kvk", "personen", "opmerking", "telefoon", "som", "waar"], 4):
        sheet.cell(3, column, heading)
    sheet["D4"] = datetime.datetime(2018, 6, 1); sheet["D4"].number_format = "mmm-yy"
    sheet["D5"] = datetime.datetime(2019, 2, 28); sheet["D5"].number_format = "dd-mm-yyyy"
    sheet["E4"] = 12345; sheet["E4"].number_format = "00000000"
    sheet["E5"] = "00054321"
    sheet["F4"] = 12
    sheet["G4"] = "regel 1\nregel 2"
    sheet["H4"] = 0.1 + 0.2
    sheet["H5"] = 1e-7
    sheet["I4"] = "=1+1"
    sheet["I5"] = '="a"&"b"'
    sheet["J4"] = True
    return book


def main():
    os.chdir(HERE)
    cells().save("openpyxl.xlsx")
    office("openpyxl.xlsx", "xlsx", "libreoffice.xlsx")
    office("openpyxl.xlsx", "xls", "libreoffice.xls")
    old = openpyxl.Workbook(); old.epoch = CALENDAR_MAC_1904
    old.active.title = "Actoren"
    for row in [ACTORS[0] + ["sinds"], ACTORS[1] + [datetime.datetime(2018, 6, 30)]]:
        old.active.append(row)
    old.save("mac1904.xlsx")
    with pandas.ExcelWriter("pandas.xlsx") as writer:
        pandas.DataFrame({"id": ["a", "b"], "name": ["Anna", "Buurthuis"], "kind": ["person", "cooperative"], "persons": [3, None]}).to_excel(writer, sheet_name="actors", index=False)
        pandas.DataFrame({"source": ["a"], "target": ["b"], "type": ["contact"], "from": [pandas.Timestamp("2020-05-01")]}).to_excel(writer, sheet_name="relations", index=False)
    book = xlwt.Workbook()
    for name, rows in (("Actoren", ACTORS), ("Relaties", RELATIONS)):
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                sheet.write(r, c, value)
    book.save("xlwt.xls")
    # As NodeXL lays its sheets out: groups above the headings, columns that nobody filled in, and results beside it.
    book = workbook([
        ("Edges", [["", "", "Visual Properties", "", "Labels", "Other Columns"], ["Vertex 1", "Vertex 2", "Color", "Width", "Label", "Relationship"],
                   ["Anna", "Buurthuis", "", "", "", "contact"], ["Buurthuis", "Cor", "", "", "", "contact"]]),
        ("Vertices", [["", "Visual Properties", "", "Graph Metrics", "Other Columns"], ["Vertex", "Color", "Shape", "Degree", "Kind"],
                      ["Anna", "", "", "", "person"], ["Buurthuis", "", "", "", "cooperative"], ["Cor", "", "", "", "person"]]),
        ("Groups", [["Group", "Vertex Color"], ["G1", "Red"]]), ("Group Vertices", [["Group", "Vertex"], ["G1", "Anna"]]),
        ("Overall Metrics", [["Graph Metric", "Value"], ["Vertices", 3]])])
    book.save("nodexl.xlsx")
    workbook([("Elements", [["Label", "Type", "Description", "Tags"], ["Anna", "person", "", "bewoner|actief"], ["Buurthuis", "cooperative", "Aan het plein", ""]]),
              ("Connections", [["From", "To", "Direction", "Type", "Label"], ["Anna", "Buurthuis", "mutual", "contact", ""]])]).save("kumu.xlsx")
    workbook([("Actors", [["Actor", "Kind", "Influence tower", "Goal"], ["Anna", "person", 2, "wonen"], ["Gemeente", "municipality", 6, "orde"], ["Coop", "cooperative", 3, "werk"]]),
              ("Links", [["From", "To", "financiering", "advies", "contact"], ["Gemeente", "Coop", "x", "", ""], ["Coop", "Anna", "", "x", "x"]])]).save("netmap.xlsx")

    hidden = workbook([("Actoren", ACTORS), ("Relaties", RELATIONS), ("Oud", ACTORS)]); hidden["Oud"].sheet_state = "hidden"
    finding("W133", hidden)
    finding("W134", workbook([("Actoren", ACTORS), ("Relaties", RELATIONS), ("Bellijst", [["bellen", "mailen"], [1, 2]])]))
    finding("N135", workbook([("Actoren", ACTORS), ("Relaties", RELATIONS), ("Uitleg", [["Zo werkt het"]])]))
    merged = workbook([("Actoren", [r + [w] for r, w in zip(ACTORS, ["wijk", "Vreewijk", None])]), ("Relaties", RELATIONS)]); merged["Actoren"].merge_cells("D2:D3")
    finding("W136", merged)
    error = workbook([("Actoren", ACTORS), ("Relaties", RELATIONS)]); error["Relaties"]["E2"].value = "#N/A"; error["Relaties"]["E2"].data_type = "e"
    finding("E137", error)
    finding("E138", workbook([("Actoren", ACTORS), ("Relaties", [RELATIONS[0], RELATIONS[1][:4] + ["=1+1"]])]))
    finding("N139", workbook([("Actoren", [["Wijk X"], []] + ACTORS), ("Relaties", RELATIONS)]))
    with open("xlwt.xls", "rb") as file:
        finding("W140", file.read(), "wijk.xls")
    finding("E130", b"PK\x03\x04 this is no workbook", "actoren.xlsx")
    finding("E141", {"actoren.json": '{ "elements": [ { "label": "Anna", } '})
    people = "id,name,kind\nAnna,Anna,person\nBert,Bert,person\nCor,Cor,person\n"
    finding("N142", {"actors.csv": people, "contact.csv": ",Anna,Bert,Cor\nAnna,0,1,0\nBert,1,0,1\nCor,0,1,0\n"})
    finding("E143", {"actors.csv": people, "wie.csv": ",Anna,Bert,Cor\nAnna,0,1,0\nBert,1,0,1\nCor,0,1,0\n"})
    survey = "respondent,contact [Anna],contact [Bert],contact [Cor]\n"
    finding("E144", {"actors.csv": people, "enquete.csv": survey + "Anna,,ja,nee\nBert,ja,,soms\nCor,nee,ja,\n"})
    finding("W145", {"actors.csv": people, "enquete.csv": survey + "Anna,,ja,\nBert,ja,,nee\nCor,nee,ja,\n"})
    finding("N146", {"actors.csv": people, "enquete.csv": survey + "Anna,,,\nBert,ja,,nee\nCor,nee,ja,\n"})
    finding("W147", {"actors.csv": people, "enquete.csv": "respondent,contact [Anna],contact [Bert],kennis [Anna],kennis [Bert]\nCor,ja,nee,nee,nee\nAnna,,ja,,nee\n"})
    finding("W148", {"actors.csv": people, "enquete.csv": survey.replace("respondent", "respondent,leeftijd") + "Anna,30,,ja,nee\nBert,40,ja,,nee\nCor,50,nee,ja,\n"})
    finding("W150", {"actors.csv": people, "relations.csv": "wie dan,met wie dan,type\nAnna,Bert,contact\nBert,Cor,contact\n"})
    plain = {"actors.csv": people, "relations.csv": "source,target,type,kleur\nAnna,Bert,contact,rood\n"}
    finding("E151", plain, mapping='{ "tables": [ }')
    finding("W152", plain, mapping='{ "tables": [], "tabellen": [] }')
    finding("E153", plain, mapping='{ "tables": [ { "file": "actors.csv", "table": "mensen" } ] }')
    finding("W154", plain, mapping='{ "tables": [ { "file": "relations.csv", "columns": { "verdwenen": "note" } } ] }')
    finding("N155", plain, mapping='{ "tables": [ { "file": "relations.csv", "columns": { "kleur": null } } ] }')


main()
