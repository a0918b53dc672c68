#!/usr/bin/env bash
# 按 manifest.json 逐字节重建本目录，或只核对。Rebuilds this folder byte for byte from manifest.json, or only checks it.
#
#   ./reproduce.sh           重建并放入本目录 rebuild, verify, then copy in
#   ./reproduce.sh --check   只核对现有文件 only verify the files that are here
#
# 需要 needs: apt-get, dpkg-deb (Debian 12 bookworm), npm, python3 with venv. 普通用户即可 no root needed.
# --check 只需要 python3。--check needs python3 only.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONUTF8=1
umask 022

# 不是字体、但参与子集化的两个包 The two packages that are no fonts but take part in subsetting.
FONTTOOLS=4.68.0               # pypi: fonttools
UNICODE_DATA=15.0.0-1          # debian: unicode-data (kTGH = 通用规范汉字表)

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
say() { printf '%s\n  %s\n' "$1" "$2"; }
die() { say "错误：$1" "error: $2" >&2; exit 1; }

check() { # DIR: DIR 里的文件与清单一致吗 do the files in DIR match the manifest?
  python3 - "$here/manifest.json" "$1" <<'PY'
import hashlib, json, pathlib, sys
manifest, folder = json.load(open(sys.argv[1], encoding="utf-8")), pathlib.Path(sys.argv[2])
LIMIT, bad, total, listed = 45_000_000, 0, 0, set()
def wrong(name, zh, en):
    global bad
    bad += 1
    print(f"{name}：{zh}\n  {name}: {en}", file=sys.stderr)
for face in manifest:
    for item in [face, *face["licence_files"]]:
        name = item["file"]
        if name in listed: continue
        listed.add(name)
        path = folder / name
        if not path.is_file():
            wrong(name, "缺少文件", "missing"); continue
        data = path.read_bytes()
        total += len(data)
        digest = hashlib.sha256(data).hexdigest()
        if digest != item["sha256"] or len(data) != item.get("bytes", len(data)):
            wrong(name, f"与清单不符，实为 {len(data)} 字节", f"differs from the manifest: {len(data)} bytes, sha256 {digest}")
for path in sorted([*folder.glob("*.[ot]t[fc]"), *folder.glob("LICENSES/**/*")]):
    name = path.relative_to(folder).as_posix()
    if path.is_file() and name not in listed: wrong(name, "不在清单里", "not in the manifest")
if total > LIMIT: wrong("fonts/", f"共 {total} 字节，超过 {LIMIT}", f"{total} bytes in all, over {LIMIT}")
if bad: sys.exit(1)
print(f"{len(manifest)} 个字体与清单一致，连同许可证共 {total} 字节\n  {len(manifest)} faces match the manifest; {total} bytes with their licences")
PY
}

case "${1-}" in
  --check) check "$here" || die "核对未通过" "the check failed"; exit 0 ;;
  "") ;;
  *) die "用法：reproduce.sh [--check]" "usage: reproduce.sh [--check]" ;;
esac

for tool in apt-get dpkg-deb npm python3 tar; do
  command -v "$tool" >/dev/null || die "找不到 $tool" "$tool not found"
done

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$tmp/debian" "$tmp/npm" "$tmp/out"

debian() { # PACKAGE VERSION
  local dir="$tmp/debian/$1"
  [ ! -d "$dir" ] || return 0
  say "取 Debian 包 $1 $2" "fetching Debian package $1 $2"
  mkdir -p "$dir.deb"
  (cd "$dir.deb" && apt-get -qq download "$1=$2") >"$tmp/log" 2>&1 || {
    cat "$tmp/log" >&2
    die "软件源没有 $1=$2：要用 Debian 12 (bookworm)，先由管理员运行 apt-get update；若该版本已下架，请在 manifest.json 换新版本并重新核对字体" \
        "the archive does not offer $1=$2: use Debian 12 (bookworm) after 'apt-get update'; if it has moved on, name the new version in manifest.json and review the font"
  }
  dpkg-deb -x "$dir.deb"/*.deb "$dir"
}

npm_package() { # PACKAGE VERSION
  local dir="$tmp/npm/$1"
  [ ! -d "$dir" ] || return 0
  say "取 npm 包 $1 $2" "fetching npm package $1 $2"
  mkdir -p "$dir.tgz"
  (cd "$dir.tgz" && npm_config_cache="$tmp/npm-cache" npm pack --silent --ignore-scripts "$1@$2") >"$tmp/log" 2>&1 || {
    cat "$tmp/log" >&2
    die "取不到 npm 包 $1@$2" "cannot get npm package $1@$2"
  }
  mkdir -p "$dir"
  tar -xzf "$dir.tgz"/*.tgz -C "$dir"
}

# 一、取包 1. Packages.
while IFS=$'\t' read -r registry package version; do
  case "$registry" in
    debian) debian "$package" "$version" ;;
    npm) npm_package "$package" "$version" ;;
    *) die "不认识的来源 $registry" "unknown registry $registry" ;;
  esac
done < <(python3 - "$here/manifest.json" <<'PY'
import json, sys
for face in json.load(open(sys.argv[1], encoding="utf-8")):
    origin = face["origin"]
    print(origin["registry"], origin["package"], origin["version"], sep="\t")
PY
)
debian unicode-data "$UNICODE_DATA"

say "装 fonttools $FONTTOOLS" "installing fonttools $FONTTOOLS"
python3 -m venv "$tmp/venv" >"$tmp/log" 2>&1 || { cat "$tmp/log" >&2; die "建不了 venv（Debian 包 python3-venv）" "cannot make a venv (Debian package python3-venv)"; }
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check --no-cache-dir --no-deps "fonttools==$FONTTOOLS" >"$tmp/log" 2>&1 ||
  { cat "$tmp/log" >&2; die "装不了 fonttools==$FONTTOOLS" "cannot install fonttools==$FONTTOOLS"; }

# 二、照抄或子集化 2. Copy or subset.
say "生成字体" "making the faces"
"$tmp/venv/bin/python" - "$here/manifest.json" "$tmp" <<'PY'
import bz2, gzip, json, pathlib, sys
from fontTools import subset

manifest, tmp = json.load(open(sys.argv[1], encoding="utf-8")), pathlib.Path(sys.argv[2])
out = tmp / "out"


def headings():
    """通用规范汉字表 + GB 2312 + ASCII, Latin-1 + CJK punctuation, fullwidth forms, numbered forms."""
    unihan = tmp / "debian/unicode-data/usr/share/unicode/Unihan_OtherMappings.txt.bz2"
    chars = set()
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            field = line.rstrip("\n").split("\t")
            if len(field) == 3 and field[1] == "kTGH":
                chars.add(int(field[0][2:], 16))
    assert len(chars) == 8105, len(chars)
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                chars.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    for first, last in [
        (0x0020, 0x007E), (0x00A0, 0x00FF),                    # ASCII, Latin-1
        (0x2010, 0x2027), (0x2030, 0x203B),                    # dashes, quotes, ellipsis, permille
        (0x2460, 0x249B), (0x3220, 0x3229),                    # ① ⑴ ⒈ ㈠
        (0x3000, 0x303F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),  # CJK punctuation, fullwidth forms
    ]:
        chars.update(range(first, last + 1))
    return chars


def symbols():
    """Arrows, mathematical operators, geometric shapes, miscellaneous symbols, dingbats."""
    blocks = [(0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF),
              (0x2600, 0x26FF), (0x2700, 0x27BF), (0x2B00, 0x2BFF)]
    return {c for first, last in blocks for c in range(first, last + 1)}


RULES = {
    "DejaVuSans-Symbols.ttf": symbols,
    "NotoSansSC-Bold-Subset.ttf": headings,
    "NotoSansSC-Medium-Subset.ttf": headings,
    "NotoSerifSC-Bold-Subset.ttf": headings,
}


def make(source, target, chars):
    options = subset.Options(
        recalc_timestamp=False, notdef_outline=True, hinting=False, glyph_names=False,
        layout_features=["ccmp", "kern", "locl", "mark", "mkmk"],
        name_IDs=["*"], name_languages=["*"],
    )
    options.drop_tables += ["FFTM"]  # FontForge's time stamps
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(chars))
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


for face in manifest:
    origin = face["origin"]
    package = tmp / origin["registry"] / origin["package"]
    target = out / face["file"]
    if face["subset"] is None:
        target.write_bytes((package / origin["path"]).read_bytes())
    else:
        make(package / origin["path"], target, RULES[face["file"]]())
    for licence in face["licence_files"]:
        text = (package / licence["path"]).read_bytes()
        target = out / licence["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(gzip.decompress(text) if licence["path"].endswith(".gz") else text)
PY

# 三、核对，再放入 3. Verify, then copy in.
check "$tmp/out" || die "重建结果与清单不符，本目录未改动" "the result differs from the manifest; this folder is untouched"
cp -R "$tmp/out/." "$here/"
say "已放入本目录" "copied in"
