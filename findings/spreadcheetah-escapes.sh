#!/usr/bin/env bash
# One would guess: a library that writes workbooks gives back the text that it was given. In a cell _x0041_ stands for the letter A (ISO/IEC 29500-1,
# ST_Xstring), so that a text which looks like that has to be written as _x005F_x0041_.
# What happens: SpreadCheetah writes it as it is, and a reader that follows the format shows another text: identifiers such as those of SharePoint's columns
# (Data_x0020_fim) and names of a program change without a word.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="SpreadCheetah" Version="1.29.0" /><PackageReference Include="ExcelDataReader" Version="3.6.0" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Text;
using ExcelDataReader;
using SpreadCheetah;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var file = new MemoryStream();
await using (var book = await Spreadsheet.CreateNewAsync(file))
{
    await book.StartWorksheetAsync("One");
    await book.AddRowAsync([new Cell("Data_x0020_fim"), new Cell("_x0041_"), new Cell("_x005F_x0041_"), new Cell("a_b")]);
    await book.FinishAsync();
}

file.Position = 0;
using var reader = ExcelReaderFactory.CreateReader(file);
reader.Read();
Console.WriteLine($"SpreadCheetah {typeof(Spreadsheet).Assembly.GetName().Version!.ToString(3)}, read by ExcelDataReader {typeof(ExcelReaderFactory).Assembly.GetName().Version!.ToString(3)}");
Console.WriteLine(string.Join(" | ", Enumerable.Range(0, 4).Select(reader.GetValue)));
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected="SpreadCheetah 1.29.0, read by ExcelDataReader 3.6.0
Data fim | A | _x0041_ | a_b"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
