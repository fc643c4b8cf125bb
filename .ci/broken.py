"""Makes a DOCX invalid: paragraph properties where the schema allows none.

    broken.py SOUND.docx BROKEN.docx
"""

import sys
import zipfile

sound, broken = sys.argv[1:]
with zipfile.ZipFile(sound) as source, zipfile.ZipFile(broken, "w") as target:
    for name in source.namelist():
        text = source.read(name)
        if name == "word/document.xml":
            assert b"<w:body>" in text
            text = text.replace(b"<w:body>", b'<w:body><w:jc w:val="center"/>', 1)
        target.writestr(name, text)
