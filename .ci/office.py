"""LibreOffice as a printer."""

import subprocess
import tempfile

# Seconds for LibreOffice.
TIMEOUT = 240


def convert(files):
    """Makes the PDFs beside the documents, in a profile of its own and never without end."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", files[0].parent, *files,
        ]
        subprocess.run(command, check=True, timeout=TIMEOUT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
