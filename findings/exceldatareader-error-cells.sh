#!/usr/bin/env bash
# One would guess: a cell with #N/A or #REF! comes as an error of some kind, or as its text, so that it can be told from an empty cell.
# What happens: ExcelDataReader gives null for both, as for an empty cell: value, type and IsDBNull are the same, and its reader has no member to ask by.
# A reader that looks at values alone takes a price that could not be computed for one that nobody stated.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelDataReader" Version="3.6.0" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.IO.Compression;
using System.Reflection;
using System.Text;
using ExcelDataReader;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
var book = new MemoryStream();
using (var zip = new ZipArchive(book, ZipArchiveMode.Create, leaveOpen: true))
{
    Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
    Add("_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
    Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>""");
    Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
    Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"/></row></sheetData></worksheet>""");
    void Add(string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

book.Position = 0;
using var reader = ExcelReaderFactory.CreateReader(book);
reader.Read();
Console.WriteLine($"ExcelDataReader {typeof(ExcelReaderFactory).Assembly.GetName().Version!.ToString(3)}");
foreach (var (name, at) in new[] { ("number", 0), ("#N/A", 1), ("#REF!", 2), ("empty", 3) })
{
    Console.WriteLine($"{name}: value {reader.GetValue(at) ?? "null"}, type {reader.GetFieldType(at)?.Name ?? "null"}, IsDBNull {reader.IsDBNull(at)}");
}

Console.WriteLine($"a way to ask: {string.Join(", ", typeof(IExcelDataReader).GetMethods().Select(m => m.Name).Where(n => n.Contains("Error")))}");
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected="ExcelDataReader 3.6.0
number: value 7, type Double, IsDBNull False
#N/A: value null, type null, IsDBNull True
#REF!: value null, type null, IsDBNull True
empty: value null, type null, IsDBNull True
a way to ask: "
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
